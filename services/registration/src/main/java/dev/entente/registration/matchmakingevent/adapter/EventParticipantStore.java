package dev.entente.registration.matchmakingevent.adapter;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.JsonRows;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventRule;
import dev.entente.registration.matchmakingevent.usecase.EventParticipants;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class EventParticipantStore implements EventParticipants {
    private static final String OF_TYPES = """
            select cast(count(*) as bigint) from participant
             where matchmaking_event_id = :event
               and participation_type in
                   (select jsonb_array_elements_text(cast(cast(:codes as text) as jsonb)))""";
    private static final String OF_EVENT =
            "select cast(count(*) as bigint) from participant where id = :id and matchmaking_event_id = :event";

    private final CurrentSession session;
    private final JsonRows rows;

    EventParticipantStore(CurrentSession session, JsonRows rows) {
        this.session = session;
        this.rows = rows;
    }

    @Override
    public Uni<Void> requireNoneOfType(UUID matchmakingEventId, Set<String> codes) {
        if (codes.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.with(open -> ScalarSelect.of(open, OF_TYPES, Long.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("codes", rows.write(codes))
                        .getSingleResult())
                .invoke(found -> require(
                        found == 0,
                        MatchmakingEventRule.PARTICIPATION_TYPE_IN_USE_MUST_STAY,
                        "/participationTypes",
                        "Somebody takes part with a type that would be gone."))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> requireOfEvent(UUID matchmakingEventId, @Nullable UUID participantId) {
        if (participantId == null) {
            return Uni.createFrom().voidItem();
        }
        return session.with(open -> ScalarSelect.of(open, OF_EVENT, Long.class)
                        .setParameter("id", participantId)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResult())
                .invoke(found -> require(
                        found == 1,
                        MatchmakingEventRule.TABLE_MUST_BE_FIXED_TO_A_PARTICIPANT_OF_THE_EVENT,
                        "/fixedParticipantId",
                        "A table is fixed to a participant of its own event."))
                .replaceWithVoid();
    }
}
