package dev.entente.agreements.agreement.domain;

import static dev.entente.agreements.agreement.domain.AgreementStage.CONFIRMED;
import static dev.entente.agreements.agreement.domain.AgreementStage.ENDED;
import static dev.entente.agreements.agreement.domain.AgreementStage.ESTABLISHED;
import static dev.entente.agreements.agreement.domain.AgreementStage.REPORTED;
import static dev.entente.agreements.agreement.domain.AgreementStage.WITHDRAWN;
import static dev.entente.platform.rule.Refusal.require;
import static java.util.Objects.requireNonNull;

import dev.entente.agreements.agreement.domain.AgreementFact.AgreementConfirmed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementDisputeResolved;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementDisputed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementEnded;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementEstablished;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementEvidenceAdded;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementPartyConfirmed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementReported;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementSigningDateConfirmed;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementSupported;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementUnsupported;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementVerificationRemoved;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementVerified;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementWithdrawalConsented;
import dev.entente.agreements.agreement.domain.AgreementFact.AgreementWithdrawn;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement between two or more organisations, born from meetings that were held.
 *
 * <pre>
 * REPORTED ─ all parties confirm ─▶ CONFIRMED ─ all confirm one signing date ─▶ ESTABLISHED ─ a party ends it ─▶ ENDED
 *    │                                  │
 *    │ the reporter withdraws           │ all parties consent to withdraw
 *    └──────────▶ WITHDRAWN ◀───────────┘
 *                     ▲
 *                     └─ the organiser resolves a dispute so; or else the stage before it goes on
 * </pre>
 *
 * Any party may dispute it from REPORTED to ESTABLISHED; while it is disputed the stage stands still. Reporting it is
 * the reporter's confirmation. A signing date other than the one told before starts the confirmation of the date anew,
 * so that a mistyped date never locks the parties. Beside the stage stand two marks: verified, which the organiser sets
 * and removes, and unsupported, while a meeting behind it counts as not held.
 */
@Entity
public class Agreement extends AgreementRecord {

    protected Agreement() {}

    Agreement(UUID id, @Nullable UUID programmeId, AgreementReport report, Grounds grounds, UUID reporter) {
        super(id, programmeId, report, grounds, reporter);
    }

    AgreementReported report(Cause cause) {
        parties = parties.actedFor(reportedByParticipantId, cause.actedBy()).confirmedBy(reportedByParticipantId);
        return fact(AgreementReported::new, cause);
    }

    public List<AgreementFact> confirm(UUID party, Cause cause) {
        requireUndisputed(REPORTED);
        require(
                !parties.get(party).confirmed(),
                AgreementRule.PARTY_MUST_NOT_HAVE_CONFIRMED_YET,
                "This party has confirmed the agreement before.");
        parties = parties.actedFor(party, cause.actedBy()).confirmedBy(party);
        AgreementFact said = fact(AgreementPartyConfirmed::new, cause);
        if (!parties.allConfirmed()) {
            return List.of(said);
        }
        stage = CONFIRMED;
        return List.of(said, fact(AgreementConfirmed::new, cause));
    }

    /** A date other than the one told before takes its place, and the others have to confirm it anew. */
    public List<AgreementFact> confirmSigningDate(UUID party, LocalDate date, MatchmakingEvent event, Cause cause) {
        requireUndisputed(CONFIRMED);
        new AgreementDates(event, cause.occurredAt()).requireSigningDay(date, lastMeetingAt);
        boolean same = date.equals(signedOn);
        require(
                !same || !parties.get(party).signingDateConfirmed(),
                AgreementRule.PARTY_MUST_NOT_HAVE_CONFIRMED_YET,
                "This party has confirmed this signing date before.");
        signedOn = date;
        parties = (same ? parties : parties.withoutSigningDate())
                .actedFor(party, cause.actedBy())
                .signingDateConfirmedBy(party);
        AgreementFact said = fact(AgreementSigningDateConfirmed::new, cause);
        if (!parties.allConfirmedSigningDate()) {
            return List.of(said);
        }
        stage = ESTABLISHED;
        parties = parties.withoutWithdrawalConsents();
        return List.of(said, fact(AgreementEstablished::new, cause));
    }

    public AgreementEnded end(UUID party, LocalDate date, String reason, MatchmakingEvent event, Cause cause) {
        requireUndisputed(ESTABLISHED);
        new AgreementDates(event, cause.occurredAt()).requireEndDay(date, requireNonNull(signedOn));
        parties = parties.actedFor(party, cause.actedBy());
        stage = ENDED;
        endedOn = date;
        endReason = reason;
        return fact(AgreementEnded::new, cause);
    }

    public AgreementDisputed dispute(UUID party, String reason, Cause cause) {
        requireUndisputed(REPORTED, CONFIRMED, ESTABLISHED);
        parties = parties.actedFor(party, cause.actedBy());
        disputed = true;
        disputeReason = reason;
        return fact(AgreementDisputed::new, cause);
    }

    /** Withdrawn takes effect with the first of both facts, so that the agreement does not count in between. */
    public List<AgreementFact> resolveDispute(Resolution resolution, Cause cause) {
        require(disputed, AgreementRule.AGREEMENT_MUST_BE_DISPUTED, "Nobody disputes the agreement.");
        disputed = false;
        if (resolution == Resolution.RESTORED) {
            return List.of(fact(AgreementDisputeResolved::new, cause));
        }
        stage = WITHDRAWN;
        return List.of(fact(AgreementDisputeResolved::new, cause), fact(AgreementWithdrawn::new, cause));
    }

    public List<AgreementFact> withdraw(UUID party, Cause cause) {
        requireUndisputed(REPORTED, CONFIRMED);
        parties = parties.actedFor(party, cause.actedBy());
        return stage == REPORTED ? withdrawReport(party, cause) : consentToWithdrawal(party, cause);
    }

    private List<AgreementFact> withdrawReport(UUID party, Cause cause) {
        require(
                party.equals(reportedByParticipantId),
                AgreementRule.ONLY_THE_REPORTER_MAY_WITHDRAW_A_REPORT,
                "Until all parties have confirmed, only who reported the agreement may withdraw it; dispute it instead.");
        stage = WITHDRAWN;
        return List.of(fact(AgreementWithdrawn::new, cause));
    }

    private List<AgreementFact> consentToWithdrawal(UUID party, Cause cause) {
        require(
                !parties.get(party).withdrawalConsented(),
                AgreementRule.PARTY_MUST_NOT_HAVE_CONSENTED_YET,
                "This party has consented before; the others have not yet.");
        parties = parties.withdrawalConsentedBy(party);
        AgreementFact said = fact(AgreementWithdrawalConsented::new, cause);
        if (!parties.allConsentedToWithdrawal()) {
            return List.of(said);
        }
        stage = WITHDRAWN;
        return List.of(said, fact(AgreementWithdrawn::new, cause));
    }

    public AgreementVerified verify(Cause cause) {
        requireUndisputed(CONFIRMED, ESTABLISHED, ENDED);
        require(!verified, AgreementRule.AGREEMENT_MUST_NOT_BE_VERIFIED_YET, "The agreement has been verified before.");
        verified = true;
        return fact(AgreementVerified::new, cause);
    }

    public AgreementVerificationRemoved removeVerification(Cause cause) {
        require(verified, AgreementRule.AGREEMENT_MUST_BE_VERIFIED, "The agreement is not verified.");
        verified = false;
        return fact(AgreementVerificationRemoved::new, cause);
    }

    public AgreementEvidenceAdded addEvidence(UUID party, Evidence added, Cause cause) {
        requireStage(REPORTED, CONFIRMED, ESTABLISHED, ENDED);
        evidence = evidence.with(added);
        parties = parties.actedFor(party, cause.actedBy());
        return fact(AgreementEvidenceAdded::new, cause);
    }

    /**
     * The attendance of a meeting behind it changed. The fact does not lie before what already happened to the
     * agreement, even where the meeting's slot does.
     *
     * @param allHeld whether now all of its meetings count as held
     */
    public List<AgreementFact> reassess(boolean allHeld, Cause cause) {
        if (stage == WITHDRAWN || unsupported == !allHeld) {
            return List.of();
        }
        unsupported = !allHeld;
        Cause later = cause.notBefore(lastOccurredAt);
        return List.of(unsupported ? fact(AgreementUnsupported::new, later) : fact(AgreementSupported::new, later));
    }

    private void requireUndisputed(AgreementStage... stages) {
        require(
                !disputed,
                AgreementRule.AGREEMENT_MUST_NOT_BE_DISPUTED,
                "The organiser has to resolve the dispute first.");
        requireStage(stages);
    }

    private void requireStage(AgreementStage... stages) {
        List<AgreementStage> right = List.of(stages);
        require(
                right.contains(stage),
                AgreementRule.AGREEMENT_MUST_BE_IN_RIGHT_STAGE,
                "The agreement is " + stage + "; this needs one of " + right + ".");
    }
}
