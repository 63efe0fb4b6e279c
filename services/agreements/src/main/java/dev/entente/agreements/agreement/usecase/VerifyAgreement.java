package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The organiser marks an agreement as verified. */
@ApplicationScoped
public class VerifyAgreement {
    private final OpenAgreement open;
    private final Outbox outbox;

    VerifyAgreement(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, Occasion occasion) {
        return open.forOrganiser(command, occasion)
                .call(at -> outbox.append(at.agreement().verify(at.cause())))
                .map(OpenAgreement.ForOrganiser::agreement);
    }
}
