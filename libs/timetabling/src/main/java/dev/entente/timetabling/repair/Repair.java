package dev.entente.timetabling.repair;

import java.util.List;

/**
 * What a repair changes in the published timetable. Meetings, slots and tables count from 0.
 *
 * @param moved meetings that have another slot now
 * @param reseated meetings that stay in their slot and have another table
 * @param lost meetings that had a place and have none; without those that were cancelled
 * @param entered meetings that had no place and have one
 * @param refused added meetings for which there is no place
 * @param breaksBefore idle runs of all participants before the change
 * @param breaksAfter and after the repair
 * @param mostPlaced whether it is proven that no repair gives a place to more weight of the meetings that were hit or added, when all
 *     others keep one
 * @param fewestMoved whether it is proven, too, that none that places so much moves fewer
 * @param seconds how long it took
 */
public record Repair(
        List<Moved> moved,
        List<Moved> reseated,
        List<Lost> lost,
        List<Entered> entered,
        List<Integer> refused,
        int breaksBefore,
        int breaksAfter,
        boolean mostPlaced,
        boolean fewestMoved,
        double seconds) {
    public Repair {
        moved = List.copyOf(moved);
        reseated = List.copyOf(reseated);
        lost = List.copyOf(lost);
        entered = List.copyOf(entered);
        refused = List.copyOf(refused);
    }

    /** A slot and a table in it. */
    public record Place(int slot, int table) {}

    /** A meeting that goes from one place to another. */
    public record Moved(int meeting, Place from, Place to) {}

    /** A meeting without a place. */
    public record Lost(int meeting, Place from) {}

    /** A meeting that got a place. */
    public record Entered(int meeting, Place to) {}
}
