package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementRule;
import dev.entente.agreements.roster.usecase.Roster;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows agreements to their parties and to the organisers of their matchmaking event. */
@ApplicationScoped
public class ReadAgreements {
    private final Agreements agreements;
    private final Roster roster;

    ReadAgreements(Agreements agreements, Roster roster) {
        this.agreements = agreements;
        this.roster = roster;
    }

    public Uni<Agreement> one(UUID id, Actor actor) {
        return agreements.find(id, actor).map(ReadAgreements::known);
    }

    public Uni<Page<Agreement>> list(AgreementFilter filter, Actor actor, PageRequest page) {
        return roster.event(filter.matchmakingEventId()).chain(event -> agreements.list(filter, actor, page));
    }

    static Agreement known(Optional<Agreement> found) {
        return found.orElseThrow(
                () -> new Refusal(AgreementRule.AGREEMENT_MUST_BE_KNOWN, "There is no such agreement among yours."));
    }
}
