package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A party disputes the agreement; until the organiser resolves that, it does not count. */
@ApplicationScoped
public class DisputeAgreement {
    private final OpenAgreement open;
    private final Outbox outbox;

    DisputeAgreement(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, String reason, Occasion occasion) {
        return open.forParty(command, occasion)
                .call(at -> outbox.append(at.agreement().dispute(at.party(), reason, at.cause())))
                .map(OpenAgreement.ForParty::agreement);
    }
}
