package dev.entente.registration.wire;

import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import dev.entente.registration.participant.domain.ParticipantFact;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantAccountLinked;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantApplied;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantApproved;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantChanged;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantRejected;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantWaitlisted;
import dev.entente.registration.participant.domain.ParticipantFact.ParticipantWithdrawn;
import dev.entente.registration.participant.domain.ParticipantState;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ParticipantTranslation implements FactTranslation<ParticipantFact> {
    private static final String TOPIC = "entente.registration.participants";

    @Override
    public Class<ParticipantFact> facts() {
        return ParticipantFact.class;
    }

    @Override
    public OutgoingMessage translate(ParticipantFact fact) {
        ParticipantMessage body =
                new ParticipantMessage(fact.occurredAt(), fact.happening().actedBy(), block(fact.participant()));
        return new OutgoingMessage(TOPIC, "entente.registration." + name(fact) + ".v1", body);
    }

    private static String name(ParticipantFact fact) {
        return switch (fact) {
            case ParticipantApplied applied -> "participant-applied";
            case ParticipantApproved approved -> "participant-approved";
            case ParticipantRejected rejected -> "participant-rejected";
            case ParticipantWaitlisted waitlisted -> "participant-waitlisted";
            case ParticipantWithdrawn withdrawn -> "participant-withdrawn";
            case ParticipantAccountLinked linked -> "participant-account-linked";
            case ParticipantChanged changed -> "participant-changed";
        };
    }

    private static ParticipantMessage.Block block(ParticipantState state) {
        return new ParticipantMessage.Block(
                state.participantId(),
                state.matchmakingEventId(),
                state.programmeId(),
                state.organisationId(),
                new ParticipantMessage.OrganisationBlock(
                        state.organisationKind().name(), state.country()),
                state.participationType(),
                state.presence().name(),
                state.status().name(),
                state.everApproved(),
                state.accountId());
    }
}
