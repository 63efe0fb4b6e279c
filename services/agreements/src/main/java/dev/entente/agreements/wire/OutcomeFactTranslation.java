package dev.entente.agreements.wire;

import dev.entente.agreements.outcome.domain.OutcomeFact;
import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeCorrected;
import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeTold;
import dev.entente.platform.outbox.FactTranslation;
import dev.entente.platform.outbox.OutgoingMessage;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutcomeFactTranslation implements FactTranslation<OutcomeFact> {
    private static final String TOPIC = "entente.agreements.outcomes";

    @Override
    public Class<OutcomeFact> facts() {
        return OutcomeFact.class;
    }

    @Override
    public OutgoingMessage translate(OutcomeFact fact) {
        return new OutgoingMessage(TOPIC, type(fact), OutcomeMessage.of(fact));
    }

    private static String type(OutcomeFact fact) {
        return switch (fact) {
            case OutcomeTold told -> "entente.agreements.outcome-told.v1";
            case OutcomeCorrected corrected -> "entente.agreements.outcome-corrected.v1";
        };
    }
}
