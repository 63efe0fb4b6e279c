package dev.entente.timetabling.repair;

import dev.entente.timetabling.model.SlotSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Carries changes into the arrangement and takes out what cannot stay where it is. */
final class Amendment {
    private final Arrangement arrangement;
    /** meetings that cannot stay, or that are new */
    private final Set<StandingMeeting> hit = new LinkedHashSet<>();

    private final Set<Integer> participants = new LinkedHashSet<>();
    private final Set<PoolAtSlot> shrunk = new LinkedHashSet<>();
    /** slots at which there may be more room than before, beside those that meetings leave */
    private final Set<Integer> freed = new LinkedHashSet<>();
    /** Whether some of a slot's meetings had to be chosen to leave it. */
    private boolean chose;

    private record PoolAtSlot(int pool, int slot) {}

    /** How well a meeting could go elsewhere. */
    private record Leaving(StandingMeeting meeting, boolean locked, long cost, boolean tableGone) {}

    Amendment(Arrangement arrangement, Collection<Change> changes) {
        this.arrangement = arrangement;
        changes.forEach(this::apply);
        participants.forEach(this::displace);
        shrunk.forEach(this::thinOut);
        for (var meeting : hit) {
            meeting.droppable = true;
        }
    }

    List<StandingMeeting> hit() {
        return List.copyOf(hit);
    }

    Set<Integer> freed() {
        return freed;
    }

    boolean chose() {
        return chose;
    }

    private void apply(Change change) {
        switch (change) {
            case Change.ParticipantGone gone ->
                leave(gone.participant(), SlotSet.where(arrangement.stretches.slots, slot -> slot >= gone.from()));
            case Change.ParticipantAway away -> leave(away.participant(), away.slots());
            case Change.ParticipantBack back -> comeBack(back.participant(), toCome(back.slots()));
            case Change.TablesLost lost -> changeTables(lost.pool(), lost.slots(), -lost.tables());
            case Change.TablesBack back -> changeTables(back.pool(), back.slots(), back.tables());
            case Change.SlotLost lost -> loseSlot(lost.slot());
            case Change.MeetingAdded added -> add(added);
            case Change.MeetingCancelled cancelled -> cancel(arrangement.meeting(cancelled.meeting()));
        }
    }

    private SlotSet toCome(SlotSet slots) {
        return SlotSet.where(arrangement.stretches.slots, slot -> slot >= arrangement.now() && slots.contains(slot));
    }

    private void leave(int participant, SlotSet slots) {
        var away = arrangement.day(participant).away();
        var more = toCome(slots);
        arrangement.setAway(
                participant,
                SlotSet.where(arrangement.stretches.slots, slot -> away.contains(slot) || more.contains(slot)));
        participants.add(participant);
    }

    private void comeBack(int participant, SlotSet slots) {
        arrangement.setAway(participant, arrangement.day(participant).away().without(slots));
        slots.slots().forEach(freed::add);
    }

    private void changeTables(int pool, SlotSet slots, int more) {
        toCome(slots).slots().forEach(slot -> {
            arrangement.setTables(pool, slot, arrangement.tables(pool, slot) + more);
            if (more < 0) {
                shrunk.add(new PoolAtSlot(pool, slot));
            } else {
                freed.add(slot);
            }
        });
    }

    private void loseSlot(int slot) {
        for (int pool = 0; pool < arrangement.pools(); pool++) {
            arrangement.setTables(pool, slot, 0);
            shrunk.add(new PoolAtSlot(pool, slot));
        }
    }

    private void add(Change.MeetingAdded added) {
        var meeting = arrangement.add(added);
        arrangement.touch(meeting);
        arrangement.expect(meeting, true);
        hit.add(meeting);
    }

    private void cancel(StandingMeeting meeting) {
        arrangement.touch(meeting);
        if (meeting.isPlaced()) {
            arrangement.remove(meeting);
        }
        arrangement.expect(meeting, false);
        meeting.cancelled = true;
        arrangement.recountPossible(meeting);
        hit.remove(meeting);
    }

    private void displace(int participant) {
        for (var meeting : arrangement.day(participant).meetings) {
            if (meeting.slot >= arrangement.now() && !meeting.mayTake(meeting.slot)) {
                arrangement.remove(meeting);
                hit.add(meeting);
            }
        }
    }

    /** As many as there are tables stay. Who has most to lose by leaving stays first, and locked ones before all. */
    private void thinOut(PoolAtSlot place) {
        var there = arrangement.occupants(place.pool(), place.slot());
        int tables = arrangement.tables(place.pool(), place.slot());
        var meetings = new ArrayList<StandingMeeting>();
        for (int i = 0; i < there.size(); i++) {
            meetings.add(there.get(i));
        }
        meetings.stream().filter(meeting -> meeting.table >= tables).forEach(arrangement::touch);
        int leaving = meetings.size() - tables;
        if (leaving <= 0) {
            return;
        }
        if (tables > 0) {
            chose = true;
            meetings.sort(byWhoLeavesFirst(meetings, tables));
        }
        for (var meeting : meetings.subList(0, leaving)) {
            arrangement.remove(meeting);
            hit.add(meeting);
        }
    }

    private Comparator<StandingMeeting> byWhoLeavesFirst(List<StandingMeeting> meetings, int tables) {
        var costs = new HashMap<StandingMeeting, Leaving>();
        for (var meeting : meetings) {
            costs.put(
                    meeting,
                    new Leaving(meeting, meeting.locked, costOfLeaving(meeting), meeting.publishedTable >= tables));
        }
        return Comparator.comparing(
                costs::get,
                Comparator.comparing(Leaving::locked)
                        .thenComparingLong(Leaving::cost)
                        .thenComparing(Leaving::tableGone, Comparator.reverseOrder())
                        .thenComparingInt(leaving -> leaving.meeting().number));
    }

    /** Breaks, when there is a free slot for it; its weight, which is worse, when there is none. */
    private long costOfLeaving(StandingMeeting meeting) {
        int slot = meeting.slot;
        arrangement.remove(meeting);
        long least = Long.MAX_VALUE;
        for (int to = arrangement.now(); to < arrangement.stretches.slots; to++) {
            if (to != slot && arrangement.canTake(meeting, to)) {
                least = Math.min(least, arrangement.moreBreaksWith(meeting, to));
            }
        }
        long cost = least < Long.MAX_VALUE
                ? least - arrangement.moreBreaksWith(meeting, slot)
                : 1_000_000L * meeting.weight;
        arrangement.place(meeting, slot);
        return cost;
    }
}
