package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Lists the agreements of a matchmaking event: to a participant its own, to an organiser of the event all. */
@ApplicationScoped
public class ListAgreements {
    private final Agreements agreements;
    private final Standings standings;

    ListAgreements(Agreements agreements, Standings standings) {
        this.standings = standings;
        this.agreements = agreements;
    }

    public Uni<Page<Agreement>> handle(AgreementFilter filter, Actor actor, PageRequest page) {
        return standings
                .find(actor, filter.matchmakingEventId(), List.of())
                .map(found -> found.orElseThrow(RosterRule::unknownEvent))
                .chain(standing -> agreements.list(filter, actor, page));
    }
}
