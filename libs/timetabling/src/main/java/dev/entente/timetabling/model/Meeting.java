package dev.entente.timetabling.model;

import java.util.List;

/**
 * A meeting that wants a slot.
 *
 * @param participants two or more participants, by number from 0
 * @param slots the slots it may take; what its participants forbid need not be left out here
 * @param weight what placing it is worth when not all can be placed, at least 1
 * @param pool the tables it may take, by number from 0
 * @param after meetings, by number from 0, that must be over before this one begins
 * @param locked whether it already stands in the only slot it may take and must stay there
 */
public record Meeting(
        List<Integer> participants, SlotSet slots, int weight, int pool, List<Integer> after, boolean locked) {
    public Meeting {
        participants = List.copyOf(participants);
        after = List.copyOf(after);
    }

    /** A meeting of two at any table of the first pool, worth 1. */
    public static Meeting of(int one, int other, SlotSet slots) {
        return new Meeting(List.of(one, other), slots, 1, 0, List.of(), false);
    }

    public Meeting after(List<Integer> earlier) {
        return new Meeting(participants, slots, weight, pool, earlier, locked);
    }

    public Meeting lockedAt(int slot, int slotCount) {
        return new Meeting(participants, SlotSet.only(slotCount, slot), weight, pool, after, true);
    }

    public Meeting weighing(int weight) {
        return new Meeting(participants, slots, weight, pool, after, locked);
    }

    public Meeting atPool(int number) {
        return new Meeting(participants, slots, weight, number, after, locked);
    }
}
