package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.Resolution;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The organiser restores a disputed agreement or has it withdrawn. */
@ApplicationScoped
public class ResolveDispute {
    private final OpenAgreement open;
    private final Outbox outbox;

    ResolveDispute(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, Resolution resolution, Occasion occasion) {
        return open.forOrganiser(command, occasion)
                .call(at -> outbox.append(at.agreement().resolveDispute(resolution, at.cause())))
                .map(OpenAgreement.ForOrganiser::agreement);
    }
}
