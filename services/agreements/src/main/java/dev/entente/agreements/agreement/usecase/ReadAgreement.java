package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementRule;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows an agreement to its parties and to the organisers of its matchmaking event. */
@ApplicationScoped
public class ReadAgreement {
    private final Agreements agreements;

    ReadAgreement(Agreements agreements) {
        this.agreements = agreements;
    }

    public Uni<Agreement> handle(UUID id, Actor actor) {
        return agreements.find(id, actor).map(found -> found.orElseThrow(AgreementRule::unknown));
    }
}
