package dev.entente.scheduling.calendar.domain;

import dev.entente.scheduling.roster.domain.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matchmaking event as registration tells it. */
public record CalendarEntry(
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        Phase phase,
        boolean retrospective,
        Set<String> organiserAccountIds,
        int maxMeetingsPerParticipant,
        boolean repeatedMeetingsAllowed,
        @Nullable Integer maxOpenRequestsPerParticipant,
        @Nullable Instant requestDeadline,
        List<Session> sessions,
        List<Table> tables,
        List<ParticipationType> participationTypes) {

    public record Session(UUID sessionId, String name, boolean closed, List<Slot> slots) {}

    public record Slot(UUID slotId, Instant startsAt, Instant endsAt) {}

    /**
     * @param kind how those are present who meet at it
     * @param fixedParticipantId whose booth it is, if anybody's
     * @param hall where it stands, in the organiser's words; all tables without are in the same hall
     */
    public record Table(
            UUID tableId,
            String name,
            Presence kind,
            @Nullable UUID fixedParticipantId,
            @Nullable String hall) {}

    /** Whether meetings may have to follow: a session is closed or the event cancelled. */
    public boolean endsMeetings() {
        return phase == Phase.CANCELLED || sessions.stream().anyMatch(Session::closed);
    }
}
