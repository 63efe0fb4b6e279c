package dev.entente.timetabling.check;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.Soundness;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.Timetable;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An event as it is after changes on its day, carried out the slow and obvious way. It shares no code with what repairs
 * timetables, so that a mistake there cannot hide here. Everything counts from 0, but sentences count from 1. Of slots
 * that have begun nothing changes.
 */
public final class ChangedEvent {
    private final TimetablingProblem planned;
    private final int slots;
    /** participant → slots at which it is away */
    private final List<Set<Integer>> away = new ArrayList<>();
    /** pool → slot → tables */
    private final List<List<Integer>> tables = new ArrayList<>();

    private final List<Meeting> meetings;
    private final Set<Integer> cancelled = new HashSet<>();
    /** locked meetings that could not stay, whatever else did */
    private final Set<Integer> displaced = new HashSet<>();
    /** how many locked meetings of a place had to leave it for want of tables, at the worst time */
    private final Map<Place, Integer> crowdedOut = new HashMap<>();

    private int now;

    private record Place(int pool, int slot) {}

    public ChangedEvent(TimetablingProblem planned) {
        this.planned = planned;
        this.slots = planned.slotCount();
        this.meetings = new ArrayList<>(planned.meetings());
        for (var participant : planned.participants()) {
            away.add(participant.unavailable().slots().boxed().collect(Collectors.toCollection(TreeSet::new)));
        }
        for (var pool : planned.pools()) {
            tables.add(new ArrayList<>(pool.tablesBySlot()));
        }
    }

    /** What is before this slot has begun. */
    public void advanceTo(int slot) {
        require(
                slot >= now && slot <= slots,
                "time goes on from slot " + (now + 1) + " to at most " + (slots + 1) + ", not to " + (slot + 1));
        now = slot;
    }

    public void participantGone(int participant, int from) {
        requireNumber("slot", from, slots);
        participantAway(participant, SlotSet.where(slots, slot -> slot >= from));
    }

    public void participantAway(int participant, SlotSet when) {
        requireNumber("participant", participant, away.size());
        toCome(when).forEach(away.get(participant)::add);
    }

    public void participantBack(int participant, SlotSet when) {
        requireNumber("participant", participant, away.size());
        toCome(when).forEach(away.get(participant)::remove);
    }

    public void tablesLost(int pool, SlotSet when, int count) {
        requireTables(pool, count);
        var ofPool = tables.get(pool);
        for (int slot : toCome(when)) {
            require(
                    ofPool.get(slot) >= count,
                    "pool " + (pool + 1) + " has " + ofPool.get(slot) + " tables at slot " + (slot + 1)
                            + " and cannot lose " + count);
            ofPool.set(slot, ofPool.get(slot) - count);
        }
    }

    public void tablesBack(int pool, SlotSet when, int count) {
        requireTables(pool, count);
        for (int slot : toCome(when)) {
            tables.get(pool).set(slot, tables.get(pool).get(slot) + count);
        }
    }

    public void slotLost(int slot) {
        requireNumber("slot", slot, slots);
        require(slot >= now, "slot " + (slot + 1) + " has begun already");
        tables.forEach(ofPool -> ofPool.set(slot, 0));
    }

    /** @param before meetings there are that may begin only when it is over */
    public void meetingAdded(Meeting meeting, List<Integer> before) {
        var fault = Soundness.faultOf(meeting, slots, away.size(), tables.size(), meetings.size());
        require(fault == null, "the added meeting " + fault);
        for (int later : before) {
            requireNumber("meeting", later, meetings.size());
            var waiting = meetings.get(later);
            meetings.set(
                    later,
                    waiting.after(Stream.concat(waiting.after().stream(), Stream.of(meetings.size()))
                            .toList()));
        }
        meetings.add(meeting);
    }

    public void meetingCancelled(int meeting) {
        requireNumber("meeting", meeting, meetings.size());
        cancelled.add(meeting);
    }

    /** All changes that came together are there: a locked meeting that cannot stay as things are now may lose its place. */
    public void settle() {
        Map<Place, Integer> locked = new HashMap<>();
        for (int number = 0; number < meetings.size(); number++) {
            if (isLocked(number)) {
                var place = placeOf(number);
                if (meetings.get(number).participants().stream()
                        .anyMatch(participant -> away.get(participant).contains(place.slot()))) {
                    displaced.add(number);
                } else {
                    // one that lost its place may have it again, and then it is as locked as any other
                    locked.merge(place, 1, Integer::sum);
                }
            }
        }
        locked.forEach((place, count) -> {
            int there = tables.get(place.pool()).get(place.slot());
            crowdedOut.merge(place, Math.max(0, count - there), Integer::max);
        });
    }

    /** How many meetings there are, with those that were added and those that were cancelled. */
    public int meetings() {
        return meetings.size();
    }

    public boolean isCancelled(int meeting) {
        return cancelled.contains(meeting);
    }

    /**
     * The event as it is now. A cancelled meeting may be nowhere; a locked one without a place is locked no more when it
     * could not stay.
     */
    public TimetablingProblem asOf(Timetable timetable) {
        var withdrawn = withdrawnLocks(timetable);
        return new TimetablingProblem(
                planned.name(),
                planned.stretches(),
                IntStream.range(0, away.size()).mapToObj(this::participant).toList(),
                IntStream.range(0, meetings.size())
                        .mapToObj(number -> meeting(number, withdrawn))
                        .toList(),
                IntStream.range(0, tables.size()).mapToObj(this::pool).toList(),
                planned.fairness(),
                planned.goal());
    }

    private Set<Integer> withdrawnLocks(Timetable timetable) {
        var withdrawn = new HashSet<Integer>();
        var left = new HashMap<>(crowdedOut);
        for (int number = 0; number < Math.min(meetings.size(), timetable.meetings()); number++) {
            if (isLocked(number) && timetable.slotOf(number) == Timetable.NOWHERE) {
                if (displaced.contains(number) || left.merge(placeOf(number), -1, Integer::sum) >= 0) {
                    withdrawn.add(number);
                }
            }
        }
        return withdrawn;
    }

    private boolean isLocked(int number) {
        return meetings.get(number).locked() && !cancelled.contains(number);
    }

    private Place placeOf(int lockedMeeting) {
        var meeting = meetings.get(lockedMeeting);
        return new Place(meeting.pool(), meeting.slots().slots().findFirst().orElseThrow());
    }

    private Participant participant(int number) {
        var then = away.get(number);
        return planned.participants().get(number).awayInsteadAt(SlotSet.where(slots, then::contains));
    }

    private TablePool pool(int number) {
        var pool = planned.pools().get(number);
        return new TablePool(pool.name(), pool.hall(), tables.get(number));
    }

    private Meeting meeting(int number, Set<Integer> withdrawn) {
        var meeting = meetings.get(number);
        boolean isCancelled = cancelled.contains(number);
        return new Meeting(
                meeting.participants(),
                isCancelled ? SlotSet.none(slots) : meeting.slots(),
                meeting.weight(),
                meeting.pool(),
                meeting.after(),
                meeting.locked() && !isCancelled && !withdrawn.contains(number));
    }

    private List<Integer> toCome(SlotSet when) {
        require(when.isBelow(slots), "slots " + when + ", counted from 0, are not all among the " + slots);
        return when.slots().filter(slot -> slot >= now).boxed().toList();
    }

    private void requireTables(int pool, int count) {
        requireNumber("pool", pool, tables.size());
        require(count > 0, "at least one table must be lost or back, not " + count);
    }

    private static void requireNumber(String what, int number, int count) {
        require(number >= 0 && number < count, "there is no " + what + " " + (number + 1) + ", only 1 to " + count);
    }

    private static void require(boolean sound, String otherwise) {
        if (!sound) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
