package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.Soundness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Refuses changes that make no sense before any of them is carried out. Its sentences count from 1. */
final class ChangeCheck {
    private final Arrangement arrangement;
    private int meetings;
    private int index;
    /** pool and slot → tables, where changes that come before have changed them */
    private final Map<List<Integer>, Integer> tables = new HashMap<>();

    ChangeCheck(Arrangement arrangement) {
        this.arrangement = arrangement;
        this.meetings = arrangement.meetings().size();
    }

    void require(List<Change> changes) {
        for (index = 0; index < changes.size(); index++) {
            require(changes.get(index));
        }
    }

    private void require(Change change) {
        switch (change) {
            case Change.ParticipantGone gone -> {
                requireNumber("participant", gone.participant(), arrangement.participants());
                requireNumber("slot", gone.from(), arrangement.stretches.slots);
            }
            case Change.ParticipantAway away -> requireAvailability(away.participant(), away.slots());
            case Change.ParticipantBack back -> requireAvailability(back.participant(), back.slots());
            case Change.TablesLost lost -> requireTables(lost.pool(), lost.slots(), lost.tables(), -1);
            case Change.TablesBack back -> requireTables(back.pool(), back.slots(), back.tables(), 1);
            case Change.SlotLost lost -> requireSlot(lost.slot());
            case Change.MeetingAdded added -> requireMeeting(added);
            case Change.MeetingCancelled cancelled -> requireCancellable(cancelled.meeting());
        }
    }

    private void requireAvailability(int participant, SlotSet slots) {
        requireNumber("participant", participant, arrangement.participants());
        requireSlots(slots);
    }

    private void requireTables(int pool, SlotSet slots, int count, int sign) {
        requireNumber("pool", pool, arrangement.pools());
        requireSlots(slots);
        require(count > 0, "at least one table must be lost or back, not " + count);
        slots.slots().filter(slot -> slot >= arrangement.now()).forEach(slot -> {
            int there = tables.getOrDefault(List.of(pool, slot), arrangement.tables(pool, slot));
            require(
                    there + sign * count >= 0,
                    "pool " + (pool + 1) + " has " + there + " tables at slot " + (slot + 1) + " and cannot lose "
                            + count);
            tables.put(List.of(pool, slot), there + sign * count);
        });
    }

    private void requireSlots(SlotSet slots) {
        require(
                slots.isBelow(arrangement.stretches.slots),
                "slots " + slots + ", counted from 0, are not all among the " + arrangement.stretches.slots);
    }

    private void requireSlot(int slot) {
        requireNumber("slot", slot, arrangement.stretches.slots);
        require(slot >= arrangement.now(), "slot " + (slot + 1) + " has begun already");
        for (int pool = 0; pool < arrangement.pools(); pool++) {
            tables.put(List.of(pool, slot), 0);
        }
    }

    private void requireMeeting(Change.MeetingAdded added) {
        added.before().forEach(later -> requireNumber("meeting", later, meetings));
        var fault = Soundness.faultOf(
                added.meeting(),
                arrangement.stretches.slots,
                arrangement.participants(),
                arrangement.pools(),
                meetings);
        if (fault != null) {
            throw new ImpossibleChangeException(index, "the added meeting " + fault);
        }
        meetings++;
    }

    private void requireCancellable(int meeting) {
        requireNumber("meeting", meeting, meetings);
        if (meeting < arrangement.meetings().size()) {
            var standing = arrangement.meeting(meeting);
            require(
                    !standing.isPlaced() || standing.slot >= arrangement.now(),
                    "meeting " + (meeting + 1) + " has begun already");
        }
    }

    private void requireNumber(String what, int number, int count) {
        require(number >= 0 && number < count, "there is no " + what + " " + (number + 1) + ", only 1 to " + count);
    }

    private void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new ImpossibleChangeException(index, otherwise);
        }
    }
}
