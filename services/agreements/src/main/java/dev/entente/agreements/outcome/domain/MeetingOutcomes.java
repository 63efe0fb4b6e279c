package dev.entente.agreements.outcome.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeCorrected;
import dev.entente.agreements.roster.domain.Attendee;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.PartyAct;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** All that was told of one meeting: what must hold between the outcomes of its two sides holds here. */
public record MeetingOutcomes(Meeting meeting, Standing standing, List<Outcome> told) {

    public ToldOutcome tell(UUID id, Telling telling, Instant now) {
        standing.requireInvolved();
        PartyAct act = standing.actFor(telling.participantId());
        Attendee teller = meeting.attendee(act.participantId()).orElseThrow();
        standing.event().requireTakesReports();
        Instant heldAt = meeting.heldAt()
                .orElseThrow(() -> meeting.notHeld(now, OutcomeRule.OUTCOME_MUST_COME_FROM_HELD_MEETING));
        requireFirstOf(act, telling.round());
        requireOneSideOnly(act);
        Instant occurredAt = standing.event().occurredAt(telling.occurredAt(), now, heldAt);
        Cause cause = new Cause(act.actedBy(), occurredAt, now);
        Outcome outcome = new Outcome(id, meeting, standing.event().programmeId(), teller, telling, cause);
        return new ToldOutcome(outcome, outcome.told(cause));
    }

    /** @param outcome one of those told of this meeting */
    public OutcomeCorrected correct(Outcome outcome, Correction correction, Instant now) {
        PartyAct act = standing.actFor(Objects.requireNonNullElse(correction.participantId(), outcome.participantId()));
        require(
                outcome.participantId().equals(act.participantId()),
                OutcomeRule.OUTCOME_MUST_BE_CORRECTED_BY_ITS_PARTY,
                "/participantId",
                "Only the party who told the outcome can correct it.");
        standing.event().requireTakesReports();
        requireOneSideOnly(act);
        return outcome.correct(correction, act, standing.event(), now);
    }

    private void requireFirstOf(PartyAct act, int round) {
        told.stream()
                .filter(outcome -> outcome.isOf(act.participantId(), round))
                .findFirst()
                .ifPresent(first -> {
                    throw new Refusal(
                                    OutcomeRule.OUTCOME_MUST_BE_TOLD_ONCE_PER_PARTY_AND_ROUND,
                                    "This party has told the outcome of round " + round + "; correct that one.")
                            .at("/round")
                            .with("outcomeId", first.id());
                });
    }

    private void requireOneSideOnly(PartyAct act) {
        require(
                act.actedBy().role() == Role.ORGANISER
                        || told.stream().noneMatch(outcome -> outcome.wasToldByAccountOfAnother(act)),
                RosterRule.ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES,
                "/participantId",
                "Your account has told the other side's outcome of this meeting.");
    }
}
