package dev.entente.registration.wire;

import dev.entente.registration.matchmakingevent.domain.EventRules;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventState;
import dev.entente.registration.matchmakingevent.domain.Session;
import dev.entente.registration.wire.MatchmakingEventMessage.Block;
import dev.entente.registration.wire.MatchmakingEventMessage.ParticipationTypeBlock;
import dev.entente.registration.wire.MatchmakingEventMessage.RulesBlock;
import dev.entente.registration.wire.MatchmakingEventMessage.SessionBlock;
import dev.entente.registration.wire.MatchmakingEventMessage.SlotBlock;
import dev.entente.registration.wire.MatchmakingEventMessage.TableBlock;

/** A matchmaking event's state in the words of its messages. */
final class MatchmakingEventBlocks {
    private MatchmakingEventBlocks() {}

    static Block of(MatchmakingEventState state) {
        return new Block(
                state.matchmakingEventId(),
                state.details().programmeId(),
                state.details().name(),
                state.details().country(),
                state.details().place(),
                state.details().timeZone(),
                state.retrospective(),
                state.phase().name(),
                state.organiserAccountIds(),
                rules(state.rules()),
                state.sessions().stream().map(MatchmakingEventBlocks::session).toList(),
                state.tables().stream()
                        .map(table -> new TableBlock(
                                table.tableId(),
                                table.name(),
                                table.kind().name(),
                                table.fixedParticipantId(),
                                table.hall()))
                        .toList(),
                state.participationTypes().stream()
                        .map(type -> new ParticipationTypeBlock(
                                type.code(), type.name(), type.mayMeet(), type.maxMeetings()))
                        .toList());
    }

    private static RulesBlock rules(EventRules rules) {
        return new RulesBlock(
                rules.maxMeetingsPerParticipant(),
                rules.repeatedMeetingsAllowed(),
                rules.approval().name(),
                rules.closeSessionsAfterMinutes(),
                rules.maxOpenRequestsPerParticipant(),
                rules.requestDeadline());
    }

    private static SessionBlock session(Session session) {
        return new SessionBlock(
                session.sessionId(),
                session.name(),
                session.closed(),
                session.slots().stream()
                        .map(slot -> new SlotBlock(slot.slotId(), slot.startsAt(), slot.endsAt()))
                        .toList());
    }
}
