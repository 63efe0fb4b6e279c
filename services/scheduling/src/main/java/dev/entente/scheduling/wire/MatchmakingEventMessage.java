package dev.entente.scheduling.wire;

import dev.entente.scheduling.calendar.domain.CalendarEntry;
import dev.entente.scheduling.calendar.domain.CalendarEntry.Session;
import dev.entente.scheduling.calendar.domain.CalendarEntry.Slot;
import dev.entente.scheduling.calendar.domain.CalendarEntry.Table;
import dev.entente.scheduling.calendar.domain.ParticipationType;
import dev.entente.scheduling.calendar.domain.Phase;
import dev.entente.scheduling.roster.domain.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any message about a matchmaking event: what scheduling uses of it. */
public record MatchmakingEventMessage(Instant occurredAt, EventBlock matchmakingEvent) {

    public record EventBlock(
            UUID matchmakingEventId,
            @Nullable UUID programmeId,
            boolean retrospective,
            Phase phase,
            Set<String> organiserAccountIds,
            RulesBlock rules,
            List<SessionBlock> sessions,
            List<TableBlock> tables,
            List<TypeBlock> participationTypes) {}

    public record RulesBlock(
            int maxMeetingsPerParticipant,
            boolean repeatedMeetingsAllowed,
            @Nullable Integer maxOpenRequestsPerParticipant,
            @Nullable Instant requestDeadline) {}

    public record SessionBlock(UUID sessionId, String name, boolean closed, List<SlotBlock> slots) {}

    public record SlotBlock(UUID slotId, Instant startsAt, Instant endsAt) {}

    /** @param kind where one meets at it; the same words as a participant's presence */
    public record TableBlock(
            UUID tableId,
            String name,
            Presence kind,
            @Nullable UUID fixedParticipantId,
            @Nullable String hall) {}

    public record TypeBlock(
            String code, Set<String> mayMeet, @Nullable Integer maxMeetings) {}

    public CalendarEntry entry() {
        EventBlock event = matchmakingEvent;
        return new CalendarEntry(
                event.matchmakingEventId(),
                event.programmeId(),
                event.phase(),
                event.retrospective(),
                event.organiserAccountIds(),
                event.rules().maxMeetingsPerParticipant(),
                event.rules().repeatedMeetingsAllowed(),
                event.rules().maxOpenRequestsPerParticipant(),
                event.rules().requestDeadline(),
                event.sessions().stream().map(MatchmakingEventMessage::session).toList(),
                event.tables().stream()
                        .map(table -> new Table(
                                table.tableId(), table.name(), table.kind(), table.fixedParticipantId(), table.hall()))
                        .toList(),
                event.participationTypes().stream()
                        .map(type -> new ParticipationType(type.code(), type.mayMeet(), type.maxMeetings()))
                        .toList());
    }

    private static Session session(SessionBlock session) {
        return new Session(
                session.sessionId(),
                session.name(),
                session.closed(),
                session.slots().stream()
                        .map(slot -> new Slot(slot.slotId(), slot.startsAt(), slot.endsAt()))
                        .toList());
    }
}
