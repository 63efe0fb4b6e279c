package dev.entente.timetabling.model;

import java.util.List;

/**
 * How good a timetable is, and what is proven about that.
 *
 * @param status what is known about the whole
 * @param requested meetings that wanted a slot
 * @param placed meetings that have one
 * @param placedWeight what they weigh together; as many as they are, when each weighs 1
 * @param placedBound no timetable that misses no more meetings to the targets than this one places more weight
 * @param prices what proves that bound, unless the prover found a lower one
 * @param breaks idle runs between two meetings of one participant in one stretch, added up
 * @param lowerBound no timetable that places as much weight as the bound says has fewer breaks
 * @param fairness by how many breaks the participant with most differs from the one with fewest
 * @param idleSlots slots that participants wait between meetings, added up
 * @param worstOff the participants with most breaks, when there are any; the first ten
 * @param targets how many meetings participants have of those they should have at least
 * @param firstSeconds when the first timetable of this many meetings was there
 * @param bestSeconds when this one was there
 * @param seconds how long was worked on it
 * @param seed the seed of all chance in it
 */
public record Certificate(
        Status status,
        int requested,
        int placed,
        long placedWeight,
        long placedBound,
        ShadowPrices prices,
        int breaks,
        int lowerBound,
        int fairness,
        int idleSlots,
        List<WorstOff> worstOff,
        Targets targets,
        double firstSeconds,
        double bestSeconds,
        double seconds,
        long seed) {
    /** How many participants are named as worst off. */
    public static final int WORST_OFF_NAMED = 10;

    public Certificate {
        worstOff = List.copyOf(worstOff);
    }

    /** What is known. */
    public enum Status {
        /** It is valid, and none comes closer to the targets, nor as close with more weight, nor as much with fewer breaks. */
        OPTIMAL,
        /** It is valid and holds all meetings, unless they could be chosen; better ones are not ruled out. */
        FEASIBLE,
        /** No timetable of all meetings exists; when they may be chosen, none of those that are locked. */
        INFEASIBLE,
        /** None was found, and none is ruled out. */
        UNKNOWN
    }
}
