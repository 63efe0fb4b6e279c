package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the places of an earlier timetable back, as far as what happened since allows. Meetings that the earlier one did
 * not know keep their places where these are still free, and else get others; when there is none, they stay and the
 * earlier place that they are in is left out at publication.
 */
public final class Restoration {
    private final TimetableProblem problem;
    private final Map<UUID, Slot> slots;
    private final Map<UUID, Table> tables;
    private final Map<UUID, Participant> participants;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private final Set<String> occupied = new HashSet<>();
    private final List<Placement> restored = new ArrayList<>();

    private Restoration(TimetableProblem problem) {
        this.problem = problem;
        this.slots = by(problem.slots(), Slot::slotId);
        this.tables = by(problem.tables(), Table::tableId);
        this.participants = by(problem.participants(), Participant::participantId);
        problem.claims().forEach(claim -> occupied.add(claim.slotId() + " " + claim.resourceId()));
    }

    /** @param earlier the places it had when it was published */
    public static List<Placement> of(TimetableProblem problem, List<Placement> earlier) {
        return new Restoration(problem).run(earlier);
    }

    private List<Placement> run(List<Placement> earlier) {
        Map<UUID, Place> places = earlier.stream().collect(Collectors.toMap(Placement::meetingId, Placement::place));
        Map<UUID, Meeting> displaced = new HashMap<>();
        for (Meeting meeting : problem.meetings()) {
            Place place = places.get(meeting.meetingId());
            if (place == null || !takes(meeting, place)) {
                displaced.put(meeting.meetingId(), meeting);
            }
        }
        for (Meeting meeting : problem.meetings()) {
            Place standing = meeting.standing();
            if (displaced.containsKey(meeting.meetingId()) && standing != null && takes(meeting, standing)) {
                displaced.remove(meeting.meetingId());
            }
        }
        return placeOthers(displaced);
    }

    private boolean takes(Meeting meeting, Place place) {
        Slot slot = slots.get(place.slotId());
        if (slot == null) {
            return false;
        }
        Placement placement = meeting.placedAt(slot, place.tableId());
        boolean possible =
                TimetableCheck.of(alone(meeting, place), List.of(placement)).isValid()
                        && resources(meeting, place).stream().noneMatch(occupied::contains);
        if (possible) {
            occupied.addAll(resources(meeting, place));
            meeting.participantIds().forEach(id -> taken.merge(id, 1, Integer::sum));
            restored.add(placement);
        }
        return possible;
    }

    /** What concerns this place only, so that reading it is quick. */
    private TimetableProblem alone(Meeting meeting, Place place) {
        Table table = tables.get(place.tableId());
        return new TimetableProblem(
                problem.slots(),
                table == null ? List.of() : List.of(table),
                meeting.participantIds().stream()
                        .map(participants::get)
                        .filter(Objects::nonNull)
                        .map(participant -> participant.withRoom(
                                participant.room() - taken.getOrDefault(participant.participantId(), 0)))
                        .toList(),
                List.of(meeting),
                List.of());
    }

    private List<Placement> placeOthers(Map<UUID, Meeting> displaced) {
        Map<UUID, Meeting> all = by(problem.meetings(), Meeting::meetingId);
        List<Booking> bookings = new ArrayList<>(problem.bookings());
        for (Placement placement : restored) {
            Meeting meeting = all.get(placement.meetingId());
            if (meeting != null) {
                bookings.add(new Booking(
                        meeting.meetingId(),
                        meeting.requesterId(),
                        meeting.receiverId(),
                        placement.slotId(),
                        placement.tableId()));
            }
        }
        List<Placement> placements = new ArrayList<>(restored);
        placements.addAll(FirstFit.of(new TimetableProblem(
                        problem.slots(),
                        problem.tables(),
                        problem.participants().stream()
                                .map(participant -> participant.withRoom(
                                        participant.room() - taken.getOrDefault(participant.participantId(), 0)))
                                .toList(),
                        List.copyOf(displaced.values()),
                        bookings,
                        List.of(),
                        problem.closed(),
                        null,
                        0))
                .placements());
        return placements;
    }

    private static <T> Map<UUID, T> by(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity()));
    }

    private static List<String> resources(Meeting meeting, Place place) {
        return List.of(
                place.slotId() + " " + meeting.requesterId(),
                place.slotId() + " " + meeting.receiverId(),
                place.slotId() + " " + place.tableId());
    }
}
