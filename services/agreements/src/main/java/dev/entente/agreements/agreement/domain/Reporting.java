package dev.entente.agreements.agreement.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.PartyAct;
import dev.entente.agreements.roster.domain.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A caller reports an agreement between some participants.
 *
 * @param standing of the caller towards these participants
 */
public record Reporting(List<Meeting> meetings, Standing standing) {

    public ReportedAgreement report(UUID id, AgreementReport report, Instant now) {
        standing.requireInvolved();
        require(
                report.participantId() == null || report.partyIds().contains(report.participantId()),
                AgreementRule.REPORTER_MUST_BE_A_PARTY,
                "/participantId",
                "Who reports an agreement must be one of its parties.");
        PartyAct reporter = standing.actFor(report.participantId());
        Grounds grounds = Grounds.of(meetings, report.partyIds(), now);
        MatchmakingEvent event = standing.event();
        event.requireTakesReports();
        Instant occurredAt = event.occurredAt(report.occurredAt(), now, grounds.lastMeetingAt());
        Cause cause = new Cause(reporter.actedBy(), occurredAt, now);
        Agreement agreement = new Agreement(id, event.programmeId(), report, grounds, reporter.participantId());
        return new ReportedAgreement(agreement, agreement.report(cause));
    }
}
