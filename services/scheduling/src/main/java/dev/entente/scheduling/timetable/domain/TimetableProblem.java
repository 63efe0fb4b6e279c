package dev.entente.scheduling.timetable.domain;

import dev.entente.scheduling.roster.domain.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a timetable is made of. Bookings made already stay where they are: they show as claims.
 *
 * @param slots those that can still be booked, in the order of time
 * @param participants all who have a meeting to be placed
 * @param meetings accepted ones without a slot
 * @param claims what is taken in these slots
 */
public record TimetableProblem(
        List<Slot> slots,
        List<Table> tables,
        List<Participant> participants,
        List<Meeting> meetings,
        List<Claim> claims) {

    public record Slot(UUID slotId, UUID sessionId, Instant startsAt) {}

    /** @param fixedParticipantId whose booth it is, if anybody's */
    public record Table(
            UUID tableId, Presence kind, @Nullable UUID fixedParticipantId) {}

    /** @param room how many more meetings it may have */
    public record Participant(UUID participantId, Presence presence, int room, List<UUID> unavailableSlotIds) {}

    public record Meeting(UUID meetingId, UUID requesterId, UUID receiverId) {}

    public record Claim(UUID slotId, UUID resourceId) {}

    /** Why no timetable exists, if that can be seen at once. */
    public Optional<String> obstacle() {
        if (meetings.isEmpty()) {
            return Optional.empty();
        }
        if (slots.isEmpty()) {
            return Optional.of("No slot can be booked any more: every session is closed or has begun its last slot.");
        }
        return tables.isEmpty() ? Optional.of("The matchmaking event has no table.") : Optional.empty();
    }
}
