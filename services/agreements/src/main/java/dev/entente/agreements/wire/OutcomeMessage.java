package dev.entente.agreements.wire;

import dev.entente.agreements.outcome.domain.OutcomeFact;
import dev.entente.agreements.outcome.domain.OutcomeState;
import dev.entente.agreements.outcome.domain.Result;
import dev.entente.platform.rule.ActedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body of every message about an outcome. */
record OutcomeMessage(Instant occurredAt, ActedBy actedBy, State outcome) {

    record State(
            UUID outcomeId,
            UUID meetingId,
            UUID matchmakingEventId,
            @Nullable UUID programmeId,
            UUID participantId,
            UUID organisationId,
            String country,
            int round,
            Result result) {

        static State of(OutcomeState outcome) {
            return new State(
                    outcome.outcomeId(),
                    outcome.meetingId(),
                    outcome.matchmakingEventId(),
                    outcome.programmeId(),
                    outcome.participantId(),
                    outcome.organisationId(),
                    outcome.country(),
                    outcome.round(),
                    outcome.result());
        }
    }

    static OutcomeMessage of(OutcomeFact fact) {
        return new OutcomeMessage(fact.occurredAt(), fact.cause().actedBy(), State.of(fact.outcome()));
    }
}
