package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.agreements.agreement.domain.AgreementReport;
import dev.entente.agreements.agreement.domain.ReportedAgreement;
import dev.entente.agreements.agreement.domain.Reporting;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A party reports an agreement that came from held meetings. The meetings keep their attendance until that is
 * recorded, so that a correction of it either comes before or finds the agreement.
 */
@ApplicationScoped
public class ReportAgreement {
    private final Meetings meetings;
    private final Standings standings;
    private final Agreements agreements;
    private final Outbox outbox;
    private final Ids ids;

    ReportAgreement(Meetings meetings, Standings standings, Agreements agreements, Outbox outbox, Ids ids) {
        this.meetings = meetings;
        this.standings = standings;
        this.agreements = agreements;
        this.outbox = outbox;
        this.ids = ids;
    }

    public Uni<Agreement> handle(AgreementReport report, Occasion occasion) {
        return reporting(report, occasion.actor())
                .map(reporting -> reporting.report(ids.get(), report, occasion.now()))
                .call(reported -> agreements.add(reported.agreement()))
                .call(reported -> outbox.append(reported.fact()))
                .map(ReportedAgreement::agreement);
    }

    private Uni<Reporting> reporting(AgreementReport report, Actor actor) {
        return meetings.findSteady(report.meetingIds())
                .invoke(found -> requireAllKnown(report, found))
                .chain(found -> standings
                        .find(actor, found.getFirst().matchmakingEventId(), report.partyIds())
                        .map(standing -> standing.orElseThrow(() ->
                                RosterRule.notYetKnown("A party or the event").at("/partyIds")))
                        .map(standing -> new Reporting(found, standing)));
    }

    private static void requireAllKnown(AgreementReport report, List<Meeting> found) {
        Set<UUID> known = found.stream().map(Meeting::id).collect(Collectors.toSet());
        report.meetingIds().stream()
                .filter(id -> !known.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw RosterRule.notYetKnown("The meeting " + id).at("/meetingIds");
                });
    }
}
