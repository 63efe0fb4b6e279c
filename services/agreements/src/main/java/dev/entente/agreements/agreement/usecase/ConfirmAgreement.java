package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** A party says that the agreement exists; when all have, it is confirmed. */
@ApplicationScoped
public class ConfirmAgreement {
    private final OpenAgreement open;
    private final Outbox outbox;

    ConfirmAgreement(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, Occasion occasion) {
        return open.forParty(command, occasion)
                .call(at -> outbox.append(at.agreement().confirm(at.party(), at.cause())))
                .map(OpenAgreement.ForParty::agreement);
    }
}
