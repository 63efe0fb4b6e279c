package dev.entente.registration.wire;

import dev.entente.platform.rule.ActedBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param fromPhase only when the phase changed
 * @param sessionId only when a session closed
 */
record MatchmakingEventMessage(
        Instant occurredAt,
        ActedBy actedBy,
        Block matchmakingEvent,
        @Nullable String fromPhase,
        @Nullable UUID sessionId) {

    record Block(
            UUID matchmakingEventId,
            @Nullable UUID programmeId,
            String name,
            String country,
            @Nullable String place,
            String timeZone,
            boolean retrospective,
            String phase,
            List<String> organiserAccountIds,
            RulesBlock rules,
            List<SessionBlock> sessions,
            List<TableBlock> tables,
            List<ParticipationTypeBlock> participationTypes) {}

    record RulesBlock(
            int maxMeetingsPerParticipant,
            boolean repeatedMeetingsAllowed,
            String approval,
            int closeSessionsAfterMinutes,
            @Nullable Integer maxOpenRequestsPerParticipant,
            @Nullable Instant requestDeadline) {}

    record SessionBlock(UUID sessionId, String name, boolean closed, List<SlotBlock> slots) {}

    record SlotBlock(UUID slotId, Instant startsAt, Instant endsAt) {}

    record TableBlock(
            UUID tableId,
            String name,
            String kind,
            @Nullable UUID fixedParticipantId,
            @Nullable String hall) {}

    record ParticipationTypeBlock(
            String code,
            String name,
            List<String> mayMeet,
            @Nullable Integer maxMeetings) {}
}
