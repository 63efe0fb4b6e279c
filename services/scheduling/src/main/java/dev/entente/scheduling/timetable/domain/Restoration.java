package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Brings the places of an earlier timetable back, as far as what happened since allows: a place that would deny somebody the
 * rest or the way that the earlier timetable granted is none, nor is one that its conditions forbid. Meetings that the earlier
 * one did not know keep their places where these are still free, and else get others. One that finds none stays where it is,
 * and whoever was there earlier does not come back.
 */
public final class Restoration {
    private final TimetableProblem problem;
    private final Seats seats;
    private final Diaries diaries;
    private final HallVisits visits;
    private final Sequence sequence;
    private final Map<UUID, Integer> numberOfSlot = new HashMap<>();
    private final Map<UUID, Meeting> waiting = new LinkedHashMap<>();
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final List<Placement> restored = new ArrayList<>();
    private final List<Booking> bookings;

    private Restoration(TimetableProblem problem) {
        this.problem = problem;
        this.seats = new Seats(problem);
        this.diaries = new Diaries(problem);
        this.visits = new HallVisits(problem);
        this.sequence = new Sequence(problem);
        this.bookings = new ArrayList<>(problem.bookings());
        problem.slots().forEach(slot -> numberOfSlot.put(slot.slotId(), numberOfSlot.size()));
        problem.meetings().forEach(meeting -> waiting.put(meeting.meetingId(), meeting));
    }

    /** @param earlier the places it had when it was published; where two are in each other's way, the first comes back */
    public static List<Placement> of(TimetableProblem problem, List<Placement> earlier) {
        Set<UUID> staying = new HashSet<>();
        while (true) {
            Restoration attempt = new Restoration(problem);
            List<Placement> placements = attempt.run(earlier, staying);
            if (!staying.addAll(attempt.evicted())) {
                return placements;
            }
        }
    }

    /** @param staying whose places nobody gets back */
    private List<Placement> run(List<Placement> earlier, Set<UUID> staying) {
        takeStanding(staying::contains);
        for (Placement placement : earlier) {
            Meeting meeting = waiting.get(placement.meetingId());
            if (meeting != null) {
                takeIfPossible(meeting, placement.place());
            }
        }
        takeStanding(meetingId -> true);
        List<Placement> others = FirstFit.of(others()).placements();
        others.forEach(placement -> waiting.remove(placement.meetingId()));
        List<Placement> placements = new ArrayList<>(restored);
        placements.addAll(others);
        return placements;
    }

    private void takeStanding(Predicate<UUID> who) {
        for (Meeting meeting : List.copyOf(waiting.values())) {
            Place standing = meeting.standing();
            if (standing != null && who.test(meeting.meetingId())) {
                takeIfPossible(meeting, standing);
            }
        }
    }

    /** Those that would lose a place that they have. */
    private Set<UUID> evicted() {
        return waiting.values().stream()
                .filter(meeting -> meeting.standing() != null)
                .map(Meeting::meetingId)
                .collect(Collectors.toSet());
    }

    private void takeIfPossible(Meeting meeting, Place place) {
        Integer slot = numberOfSlot.get(place.slotId());
        if (slot != null && isPossible(meeting, slot, place)) {
            take(meeting, slot, place);
        }
    }

    private boolean isPossible(Meeting meeting, int slot, Place place) {
        return meeting.participantIds().stream().allMatch(id -> diaries.isFree(id, slot))
                && seats.areFor(meeting, slot, place.tableId())
                && isInTurn(meeting, place.slotId())
                && visits.leaveTime(meeting.participantIds(), place.slotId(), place.tableId());
    }

    private boolean isInTurn(Meeting meeting, UUID slotId) {
        return meeting.standsAt(slotId) ? sequence.letsStay(meeting) : sequence.allows(meeting, slotId);
    }

    private void take(Meeting meeting, int slot, Place place) {
        seats.take(place.tableId(), slot);
        sequence.add(meeting, place.slotId());
        visits.add(meeting.participantIds(), place.slotId(), place.tableId());
        for (UUID participantId : meeting.participantIds()) {
            diaries.take(participantId, slot);
            taken.merge(participantId, 1, Integer::sum);
        }
        bookings.add(new Booking(
                meeting.meetingId(), meeting.requesterId(), meeting.receiverId(), place.slotId(), place.tableId()));
        restored.add(meeting.placedAt(problem.slots().get(slot), place.tableId()));
        waiting.remove(meeting.meetingId());
    }

    private TimetableProblem others() {
        return new TimetableProblem(
                problem.slots(),
                problem.tables(),
                problem.participants().stream()
                        .map(participant -> participant.withRoom(
                                participant.room() - taken.getOrDefault(participant.participantId(), 0)))
                        .toList(),
                List.copyOf(waiting.values()),
                bookings,
                List.of(),
                List.of(),
                problem.closed(),
                problem.paces(),
                problem.times());
    }
}
