package dev.entente.scheduling.meeting.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.meeting.domain.MeetingRule.SESSION_MUST_BE_OPEN;
import static dev.entente.scheduling.meeting.domain.MeetingRule.SLOT_MUST_BE_FREE_FOR_BOTH;
import static dev.entente.scheduling.meeting.domain.MeetingRule.SLOT_MUST_LIE_AHEAD;
import static dev.entente.scheduling.meeting.domain.MeetingRule.TABLE_MUST_BE_FREE;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.calendar.domain.EventTerms;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
 * @param freeSlotsInstead the next common free slots; looked up only where this one is taken, else empty
 */
public record WantedSlot(
        UUID slotId,
        UUID sessionId,
        Instant startsAt,
        Instant endsAt,
        boolean closed,
        Set<UUID> takenParticipantIds,
        @Nullable UUID freeTableId,
        List<FreeSlot> freeSlotsInstead) {
    public static final int MOST_OFFERED_INSTEAD = 5;

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

    /** That neither participant nor every suitable table is taken; to whom it is refused, other slots are offered. */
    public void requireFree() {
        if (!takenParticipantIds.isEmpty()) {
            throw participantsTaken(takenParticipantIds, freeSlotsInstead);
        }
        if (freeTableId == null) {
            throw tableTaken(freeSlotsInstead);
        }
    }

    public static Refusal participantsTaken(Collection<UUID> participantIds, List<FreeSlot> instead) {
        return new Refusal(
                        SLOT_MUST_BE_FREE_FOR_BOTH,
                        "In this slot " + (participantIds.size() == 1 ? "a participant has" : "both participants have")
                                + " another meeting.")
                .at("/slotId")
                .with("takenParticipantIds", List.copyOf(participantIds))
                .with("freeSlots", instead);
    }

    public static Refusal tableTaken(List<FreeSlot> instead) {
        return new Refusal(TABLE_MUST_BE_FREE, "In this slot no table that suits both is free.")
                .at("/slotId")
                .with("freeSlots", instead);
    }

    public Place placeAt(UUID tableId) {
        return new Place(slotId, sessionId, startsAt, endsAt, tableId);
    }
}
