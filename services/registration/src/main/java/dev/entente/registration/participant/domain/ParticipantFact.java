package dev.entente.registration.participant.domain;

import dev.entente.platform.rule.Fact;
import dev.entente.registration.vocabulary.domain.Happening;
import java.time.Instant;

/** What happened to a participant. */
public sealed interface ParticipantFact extends Fact {

    Happening happening();

    ParticipantState participant();

    @Override
    default String aggregateId() {
        return participant().participantId().toString();
    }

    @Override
    default Instant occurredAt() {
        return happening().occurredAt();
    }

    record ParticipantApplied(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}

    record ParticipantApproved(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}

    record ParticipantRejected(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}

    record ParticipantWaitlisted(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}

    record ParticipantWithdrawn(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}

    record ParticipantAccountLinked(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}

    record ParticipantChanged(Happening happening, long aggregateVersion, ParticipantState participant)
            implements ParticipantFact {}
}
