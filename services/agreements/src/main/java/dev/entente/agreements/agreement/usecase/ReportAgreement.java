package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementReport;
import dev.entente.agreements.agreement.domain.ReportedAgreement;
import dev.entente.agreements.agreement.domain.Reporting;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.agreements.roster.usecase.Roster;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * A party reports an agreement that came from held meetings. The meetings keep their attendance until that is
 * recorded, so that a correction of it either comes before or finds the agreement.
 */
@ApplicationScoped
public class ReportAgreement {
    private final Roster roster;
    private final Agreements agreements;
    private final Outbox outbox;
    private final Ids ids;

    ReportAgreement(Roster roster, Agreements agreements, Outbox outbox, Ids ids) {
        this.roster = roster;
        this.agreements = agreements;
        this.outbox = outbox;
        this.ids = ids;
    }

    public Uni<Agreement> handle(AgreementReport report, Occasion occasion) {
        return roster.steadyMeetings(report.meetingIds())
                .chain(meetings -> roster.standing(
                                occasion.actor(), meetings.getFirst().matchmakingEventId(), report.partyIds())
                        .invoke(Standing::requireInvolved)
                        .map(standing -> new Reporting(meetings, standing).report(ids.get(), report, occasion.now())))
                .call(reported -> agreements.add(reported.agreement()))
                .call(reported -> outbox.append(reported.fact()))
                .map(ReportedAgreement::agreement);
    }
}
