package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The reporter withdraws its report, or a party consents to withdraw what all have confirmed. */
@ApplicationScoped
public class WithdrawAgreement {
    private final OpenAgreement open;
    private final Outbox outbox;

    WithdrawAgreement(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, Occasion occasion) {
        return open.forParty(command, occasion)
                .call(at -> outbox.append(at.agreement().withdraw(at.party(), at.cause())))
                .map(OpenAgreement.ForParty::agreement);
    }
}
