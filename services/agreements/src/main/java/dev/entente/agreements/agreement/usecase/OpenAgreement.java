package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementRule;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.PartyAct;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** How every command on an agreement begins: lock it, see who acts for whom, and when that happened. */
@ApplicationScoped
class OpenAgreement {
    private final Agreements agreements;
    private final Standings standings;

    OpenAgreement(Agreements agreements, Standings standings) {
        this.agreements = agreements;
        this.standings = standings;
    }

    record ForParty(Agreement agreement, UUID party, MatchmakingEvent event, Cause cause) {}

    record ForOrganiser(Agreement agreement, Cause cause) {}

    Uni<ForParty> forParty(AgreementCommand command, Occasion occasion) {
        return locked(command, occasion.actor())
                .chain(agreement -> standing(agreement, occasion.actor()).map(standing -> {
                    PartyAct act = standing.actFor(command.participantId());
                    Cause cause = cause(act.actedBy(), standing.event(), agreement, command, occasion);
                    return new ForParty(agreement, act.participantId(), standing.event(), cause);
                }));
    }

    Uni<ForOrganiser> forOrganiser(AgreementCommand command, Occasion occasion) {
        return locked(command, occasion.actor())
                .chain(agreement -> standing(agreement, occasion.actor())
                        .map(standing -> new ForOrganiser(
                                agreement,
                                cause(standing.actAsOrganiser(), standing.event(), agreement, command, occasion))));
    }

    private Uni<Agreement> locked(AgreementCommand command, Actor actor) {
        return agreements
                .findForChange(command.agreementId(), actor)
                .map(found -> found.orElseThrow(AgreementRule::unknown))
                .invoke(agreement -> command.seen().requireCurrent(agreement.factVersion()));
    }

    private Uni<Standing> standing(Agreement agreement, Actor actor) {
        return standings
                .find(actor, agreement.matchmakingEventId(), agreement.partyIds())
                .map(found -> found.orElseThrow(() -> RosterRule.notYetKnown("A party")));
    }

    private static Cause cause(
            ActedBy actedBy, MatchmakingEvent event, Agreement agreement, AgreementCommand command, Occasion occasion) {
        Instant occurredAt = event.occurredAt(command.occurredAt(), occasion.now(), agreement.lastOccurredAt());
        return new Cause(actedBy, occurredAt, occasion.now());
    }
}
