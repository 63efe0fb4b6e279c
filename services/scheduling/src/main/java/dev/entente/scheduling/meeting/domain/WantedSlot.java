package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingRule.SESSION_MUST_BE_OPEN;
import static dev.entente.scheduling.meeting.domain.MeetingRule.SLOT_MUST_LIE_AHEAD;

import dev.entente.scheduling.calendar.domain.EventTerms;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The slot a command names, and how it looks for the two participants; what is seen here without locks is checked again
 * when the place is claimed.
 *
 * @param closed whether its session is closed
 * @param takenParticipantIds which of the two have a meeting then
 * @param freeTableId a table that suits both and is free; absent when there is none
 */
public record WantedSlot(
        UUID slotId,
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        boolean closed,
        Set<UUID> takenParticipantIds,
        @Nullable UUID freeTableId) {

    /** That the slot can be booked at all, whoever wants it. */
    public void requireBookable(EventTerms terms, Instant occurredAt) {
        require(!closed, SESSION_MUST_BE_OPEN, "/slotId", "The session of this slot is closed.");
        boolean ahead = terms.retrospective() ? !endsAt.isBefore(occurredAt) : startsAt.isAfter(occurredAt);
        require(
                ahead,
                SLOT_MUST_LIE_AHEAD,
                "/slotId",
                terms.retrospective() ? "The slot was over before occurredAt." : "The slot began at " + startsAt + ".");
    }

    public Place placeAt(UUID tableId) {
        return new Place(slotId, sessionId, startsAt, endsAt, tableId);
    }
}
