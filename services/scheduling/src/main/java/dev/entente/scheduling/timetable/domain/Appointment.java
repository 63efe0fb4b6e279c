package dev.entente.scheduling.timetable.domain;

import static java.util.Objects.requireNonNull;

import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that is accepted, or at a slot that can still be booked, as it is now.
 *
 * @param unreported whether nobody reported attendance
 * @param proposed whether somebody proposed another slot
 * @param timetabled whether a timetable placed it and nobody moved it since
 * @param attended whether both still take part; if not, it stays until its end is settled
 */
public record Appointment(
        UUID meetingId,
        UUID requesterId,
        UUID receiverId,
        @Nullable UUID slotId,
        @Nullable UUID tableId,
        boolean unreported,
        boolean proposed,
        boolean timetabled,
        boolean attended) {

    boolean isToBePlaced(TimetableWishes wishes, PlacesAsTheyAre places) {
        boolean mayMove = wishes.rearrange() == Rearrangement.FREELY || wishes.repair() != null;
        return slotId == null
                || (unreported
                        && !proposed
                        && timetabled
                        && attended
                        && mayMove
                        && !wishes.lockedMeetingIds().contains(meetingId))
                || isDisplaced(wishes, places);
    }

    /** Only a repair puts right what was booked, and only where it cannot stay. */
    boolean isDisplaced(TimetableWishes wishes, PlacesAsTheyAre places) {
        return wishes.repair() != null && slotId != null && unreported && attended && !places.canStay(this);
    }

    boolean isCancelledBy(TimetableWishes wishes) {
        Repair repair = wishes.repair();
        return repair != null
                && (slotId == null || unreported)
                && (repair.missingParticipantIds().contains(requesterId)
                        || repair.missingParticipantIds().contains(receiverId));
    }

    Meeting meeting(TimetableWishes wishes, PlacesAsTheyAre places, Map<UUID, String> types) {
        return new Meeting(
                meetingId,
                requesterId,
                receiverId,
                slotId == null || tableId == null ? null : new Place(slotId, tableId),
                isDisplaced(wishes, places),
                weight(wishes, types));
    }

    private int weight(TimetableWishes wishes, Map<UUID, String> types) {
        return wishes.weights().of(meetingId, types.get(requesterId), types.get(receiverId));
    }

    List<UUID> participantIds() {
        return List.of(requesterId, receiverId);
    }

    UUID partnerOf(UUID participantId) {
        return participantId.equals(requesterId) ? receiverId : requesterId;
    }

    Appointment handedOver(UUID fromParticipantId, UUID toParticipantId) {
        return new Appointment(
                meetingId,
                requesterId.equals(fromParticipantId) ? toParticipantId : requesterId,
                receiverId.equals(fromParticipantId) ? toParticipantId : receiverId,
                slotId,
                tableId,
                unreported,
                proposed,
                timetabled,
                attended);
    }

    Booking booking(TimetableWishes wishes, Map<UUID, String> types) {
        return new Booking(
                meetingId,
                requesterId,
                receiverId,
                requireNonNull(slotId),
                requireNonNull(tableId),
                weight(wishes, types));
    }
}
