package dev.entente.scheduling.timetable.domain;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.meeting.domain.HandOver;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened, and what stands: which meetings lose their places by it, and what is closed and who is absent from then on.
 *
 * @param problem as it is after what happened
 */
public record RepairCase(TimetableProblem problem, Repair repair) {

    /** Refuses what names tables or slots that are none of the event's. */
    public void requireSense() {
        for (int number = 0; number < repair.absences().size(); number++) {
            requireSlots(repair.absences().get(number).slotIds(), "/absences/" + number + "/slotIds");
        }
        requirePlaces(repair.closed(), "/closed/");
        requirePlaces(repair.reopened(), "/reopened/");
        requireClosable();
    }

    private void requirePlaces(List<PlaceChoice> choices, String pointer) {
        Set<UUID> tableIds = problem.tables().stream().map(Table::tableId).collect(Collectors.toSet());
        for (int number = 0; number < choices.size(); number++) {
            PlaceChoice choice = choices.get(number);
            Refusal.require(
                    choice.tableId() != null || !choice.slotIds().isEmpty(),
                    TimetableRule.PLACE_MUST_BE_NAMED,
                    pointer + number,
                    "Name a table, or slots, or both.");
            Refusal.require(
                    choice.tableId() == null || tableIds.contains(choice.tableId()),
                    TimetableRule.TABLE_MUST_BE_OF_THE_EVENT,
                    pointer + number + "/tableId",
                    "The matchmaking event has no table " + choice.tableId() + ".");
            requireSlots(choice.slotIds(), pointer + number + "/slotIds");
        }
    }

    private void requireSlots(Set<UUID> slotIds, String pointer) {
        Refusal.require(
                slotIds().containsAll(slotIds),
                TimetableRule.SLOT_MUST_BE_BOOKABLE,
                pointer,
                "Some of the slots are none of the event's, have begun or are closed.");
    }

    private Set<UUID> slotIds() {
        return problem.slots().stream().map(Slot::slotId).collect(Collectors.toSet());
    }

    /** Refuses to close a place that a meeting does not leave: it was reported, or is to end with who withdrew. */
    public void requireClosable() {
        Optional<Refusal> unclosable = unclosable();
        if (unclosable.isPresent()) {
            throw unclosable.get();
        }
    }

    /** Why what it closes cannot be closed. */
    public Optional<Refusal> unclosable() {
        Set<Claim> closed = Set.copyOf(problem.closed());
        List<UUID> held = problem.bookings().stream()
                .filter(booking -> closed.contains(new Claim(booking.slotId(), booking.tableId())))
                .map(Booking::meetingId)
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                                TimetableRule.PLACES_TO_CLOSE_MUST_BE_FREE,
                                held.size()
                                        + " meetings stay at these places: their attendance is reported, or one of the two"
                                        + " withdrew.")
                        .at("/closed")
                        .with("meetingIds", held));
    }

    /** Meetings that cannot stay where they are. */
    public List<UUID> leaving() {
        return displaced().map(Meeting::meetingId).toList();
    }

    /** Meetings that could not stay where they were, and have no other place. */
    public List<UUID> leavingBut(Set<UUID> placed) {
        return leaving().stream()
                .filter(meetingId -> !placed.contains(meetingId))
                .toList();
    }

    /** Meetings that cannot stay where they are and go nowhere from there. */
    public List<UUID> unscheduledBut(List<Placement> changes) {
        Map<UUID, Placement> byMeeting =
                changes.stream().collect(Collectors.toMap(Placement::meetingId, Function.identity()));
        return displaced()
                .filter(meeting -> !goesOnFrom(meeting.standing(), byMeeting.get(meeting.meetingId())))
                .map(Meeting::meetingId)
                .toList();
    }

    private static boolean goesOnFrom(@Nullable Place standing, @Nullable Placement change) {
        return standing != null && change != null && standing.equals(change.from());
    }

    private Stream<Meeting> displaced() {
        return problem.meetings().stream().filter(Meeting::displaced);
    }

    /** Meetings of those who do not come. */
    public List<UUID> cancelled() {
        return problem.cancelled();
    }

    /** Meetings that colleagues take over where they are, but for those that go elsewhere. */
    public List<HandOver> handedOverBut(List<Placement> changes) {
        Set<UUID> moving = changes.stream().map(Placement::meetingId).collect(Collectors.toSet());
        return problem.handedOver().stream()
                .filter(handOver -> !moving.contains(handOver.meetingId()))
                .toList();
    }

    /** Meetings that had no place and get none. */
    public List<UUID> waitingBut(List<Placement> changes) {
        Set<UUID> placed = changes.stream().map(Placement::meetingId).collect(Collectors.toSet());
        return problem.meetings().stream()
                .filter(meeting -> meeting.standing() == null)
                .map(Meeting::meetingId)
                .filter(meetingId -> !placed.contains(meetingId))
                .toList();
    }

    /** What is closed by it, without what was closed before. */
    public List<Claim> closed() {
        return problem.closed().stream()
                .filter(place -> repair.closes(place.slotId(), place.resourceId()))
                .toList();
    }

    /** Who is missing is absent from now on. */
    public List<Absence> absences() {
        return repair.participantIds().stream()
                .map(id ->
                        new Absence(id, repair.missingParticipantIds().contains(id) ? slotIds() : repair.absentAt(id)))
                .toList();
    }
}
