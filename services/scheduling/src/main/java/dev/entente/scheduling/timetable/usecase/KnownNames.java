package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.rule.Refusal;
import dev.entente.scheduling.timetable.domain.Conditions;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Refuses commands that name meetings, participants or sessions of another event, or none. */
@ApplicationScoped
class KnownNames {
    private static final int TOLD = 3;

    private final TimetabledEvents events;

    KnownNames(TimetabledEvents events) {
        this.events = events;
    }

    Uni<Void> require(UUID matchmakingEventId, TimetableWishes wishes) {
        return requireMeetings(matchmakingEventId, wishes)
                .chain(() ->
                        requireOfOwnPace(matchmakingEventId, wishes.ownPaces().keySet()))
                .chain(() -> requireSessions(matchmakingEventId, wishes.conditions()));
    }

    Uni<Void> requireOfOwnPace(UUID matchmakingEventId, Set<UUID> participantIds) {
        return requireParticipants(matchmakingEventId, participantIds, unknown -> "/ownPaces");
    }

    /** @param pointer to what names unknown ones */
    Uni<Void> requireParticipants(
            UUID matchmakingEventId, Set<UUID> participantIds, Function<Set<UUID>, String> pointer) {
        return participantIds.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.unknownParticipants(matchmakingEventId, participantIds)
                        .invoke(unknown -> Refusal.require(
                                unknown.isEmpty(),
                                TimetableRule.PARTICIPANT_MUST_BE_OF_THE_EVENT,
                                pointer.apply(unknown),
                                unknown.size()
                                        + " of these participants are none of the matchmaking event's, among them "
                                        + unknown.stream().sorted().limit(TOLD).toList() + "."))
                        .replaceWithVoid();
    }

    private Uni<Void> requireSessions(UUID matchmakingEventId, Conditions conditions) {
        return conditions.nameSessions()
                ? events.sessions(matchmakingEventId)
                        .invoke(known ->
                                conditions.requireSessions(known.names().keySet()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> requireMeetings(UUID matchmakingEventId, TimetableWishes wishes) {
        Set<UUID> named = wishes.namedMeetingIds();
        return named.isEmpty()
                ? Uni.createFrom().voidItem()
                : events.unknownMeetings(matchmakingEventId, named)
                        .invoke(wishes::requireKnown)
                        .replaceWithVoid();
    }
}
