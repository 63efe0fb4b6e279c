package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** A party says that an established agreement has ended, and why. */
@ApplicationScoped
public class EndAgreement {
    private final OpenAgreement open;
    private final Outbox outbox;

    EndAgreement(OpenAgreement open, Outbox outbox) {
        this.open = open;
        this.outbox = outbox;
    }

    public Uni<Agreement> handle(AgreementCommand command, LocalDate endedOn, String reason, Occasion occasion) {
        return open.forParty(command, occasion)
                .call(at -> outbox.append(at.agreement().end(at.party(), endedOn, reason, at.event(), at.cause())))
                .map(OpenAgreement.ForParty::agreement);
    }
}
