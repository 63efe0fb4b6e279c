package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A party tells or confirms the signing date; when all have the same, the agreement is established. */
@ApplicationScoped
public class ConfirmSigningDate {
    private final OpenAgreement open;
    private final Outbox outbox;

    ConfirmSigningDate(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, LocalDate signedOn, Occasion occasion) {
        return open.forParty(command, occasion)
                .call(at ->
                        outbox.append(at.agreement().confirmSigningDate(at.party(), signedOn, at.event(), at.cause())))
                .map(OpenAgreement.ForParty::agreement);
    }
}
