package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Claims for many meetings in one transaction; locks in the same order as {@link Bookings}. */
public interface BatchBookings {

    /** The participants, locked in the order of their ids. */
    Uni<List<Guest>> lockParticipants(Collection<UUID> participantIds);

    /** The event's slots in open sessions. */
    Uni<List<OpenSlot>> openSlots(UUID matchmakingEventId);

    /** Takes what is free of all claims, in one statement; says what it took. */
    Uni<Set<TakenClaim>> claim(List<Booking> bookings);

    /** @param unavailableSlotIds when it cannot come */
    record Guest(
            UUID participantId,
            ParticipantStatus status,
            String participationType,
            int scheduledMeetings,
            List<UUID> unavailableSlotIds) {}

    record OpenSlot(UUID slotId, UUID sessionId, Instant startsAt, Instant endsAt) {}

    record TakenClaim(UUID meetingId, UUID resourceId) {}
}
