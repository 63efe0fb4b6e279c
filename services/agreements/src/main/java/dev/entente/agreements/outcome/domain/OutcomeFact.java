package dev.entente.agreements.outcome.domain;

import dev.entente.agreements.roster.domain.Cause;
import dev.entente.platform.rule.Fact;
import java.time.Instant;

/** What happened to an outcome. */
public sealed interface OutcomeFact extends Fact {
    OutcomeState outcome();

    Cause cause();

    record OutcomeTold(OutcomeState outcome, Cause cause) implements OutcomeFact {}

    record OutcomeCorrected(OutcomeState outcome, Cause cause) implements OutcomeFact {}

    @Override
    default String aggregateId() {
        return outcome().outcomeId().toString();
    }

    @Override
    default long aggregateVersion() {
        return outcome().version();
    }

    @Override
    default Instant occurredAt() {
        return cause().occurredAt();
    }
}
