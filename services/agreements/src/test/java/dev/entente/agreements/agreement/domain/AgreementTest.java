package dev.entente.agreements.agreement.domain;

import static dev.entente.agreements.roster.domain.Brussels.ADA;
import static dev.entente.agreements.roster.domain.Brussels.ADAS;
import static dev.entente.agreements.roster.domain.Brussels.ADA_HERSELF;
import static dev.entente.agreements.roster.domain.Brussels.BOB;
import static dev.entente.agreements.roster.domain.Brussels.BOBS;
import static dev.entente.agreements.roster.domain.Brussels.CAROL;
import static dev.entente.agreements.roster.domain.Brussels.CAROLS;
import static dev.entente.agreements.roster.domain.Brussels.NOW;
import static dev.entente.agreements.roster.domain.Brussels.held;
import static dev.entente.agreements.roster.domain.Brussels.live;
import static dev.entente.agreements.roster.domain.Brussels.standing;
import static dev.entente.agreements.roster.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.roster.domain.Brussels;
import dev.entente.agreements.roster.domain.Cause;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Fact;
import dev.entente.platform.rule.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final UUID ID = new UUID(8, 1);
    private static final LocalDate SIGNED = LocalDate.of(2018, 2, 9);
    private static final LocalDate ENDED = LocalDate.of(2018, 2, 28);
    private static final Meeting WITH_BOB = held(ADAS, BOBS);
    private static final Meeting WITH_CAROL = held(ADAS, CAROLS);

    @Test
    void isConfirmedWhenTheLastPartyConfirms() {
        Agreement agreement = reportedByAdaAmongThree();

        assertThat(agreement.confirm(BOB, by("bob")))
                .hasExactlyElementsOfTypes(AgreementFact.AgreementPartyConfirmed.class);
        List<AgreementFact> last = agreement.confirm(CAROL, by("carol"));

        assertThat(last)
                .hasExactlyElementsOfTypes(
                        AgreementFact.AgreementPartyConfirmed.class, AgreementFact.AgreementConfirmed.class);
        assertThat(last).extracting(Fact::aggregateVersion).containsExactly(3L, 4L);
        assertThat(last)
                .extracting(fact -> fact.agreement().stage())
                .containsExactly(AgreementStage.REPORTED, AgreementStage.CONFIRMED);
    }

    @Test
    void refusesSecondConfirmationOfOneParty() {
        Agreement agreement = reportedByAda();
        assertRefused(AgreementRule.PARTY_MUST_NOT_HAVE_CONFIRMED_YET, () -> agreement.confirm(ADA, by("ada")));
    }

    @Test
    void refusesAccountThatActedForAnotherParty() {
        Agreement agreement = reportedByAda();
        assertRefused(RosterRule.ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES, () -> agreement.confirm(BOB, by("ada")));
    }

    @Test
    void isEstablishedWhenAllConfirmTheSameSigningDate() {
        Agreement agreement = confirmed();

        agreement.confirmSigningDate(ADA, SIGNED, live(), by("ada"));
        List<AgreementFact> last = agreement.confirmSigningDate(BOB, SIGNED, live(), by("bob"));

        assertThat(last)
                .hasExactlyElementsOfTypes(
                        AgreementFact.AgreementSigningDateConfirmed.class, AgreementFact.AgreementEstablished.class);
        assertThat(agreement.state().stage()).isEqualTo(AgreementStage.ESTABLISHED);
        assertThat(agreement.state().signedOn()).isEqualTo(SIGNED);
    }

    @Test
    void startsTheConfirmationAnewWithAnotherSigningDate() {
        Agreement agreement = confirmed();
        agreement.confirmSigningDate(ADA, SIGNED, live(), by("ada"));

        agreement.confirmSigningDate(BOB, SIGNED.plusDays(1), live(), by("bob"));

        assertThat(agreement.state().stage()).isEqualTo(AgreementStage.CONFIRMED);
        assertThat(agreement.state().signedOn()).isEqualTo(SIGNED.plusDays(1));
        assertThat(agreement.state().parties())
                .extracting(Party::signingDateConfirmed)
                .containsExactly(false, true);
    }

    @Test
    void refusesSigningDateBeforeAllHaveConfirmed() {
        Agreement agreement = reportedByAda();
        assertRefused(
                AgreementRule.AGREEMENT_MUST_BE_IN_RIGHT_STAGE,
                () -> agreement.confirmSigningDate(ADA, SIGNED, live(), by("ada")));
    }

    @Test
    void refusesSigningDateInTheFuture() {
        Agreement agreement = confirmed();
        assertRefused(
                AgreementRule.SIGNING_DATE_MUST_NOT_BE_IN_FUTURE,
                () -> agreement.confirmSigningDate(ADA, LocalDate.of(2018, 3, 2), live(), by("ada")));
    }

    @Test
    void refusesSigningDateBeforeTheMeeting() {
        Agreement agreement = confirmed();
        assertRefused(
                AgreementRule.SIGNING_DATE_MUST_NOT_BE_BEFORE_THE_MEETING,
                () -> agreement.confirmSigningDate(ADA, LocalDate.of(2017, 11, 14), live(), by("ada")));
    }

    @Test
    void endsOnceEstablished() {
        Agreement agreement = established();
        agreement.end(BOB, ENDED, "The plant closed", live(), by("bob"));
        assertThat(agreement.state().stage()).isEqualTo(AgreementStage.ENDED);
        assertThat(agreement.state().endedOn()).isEqualTo(ENDED);
    }

    @Test
    void refusesEndBeforeTheSigning() {
        Agreement agreement = established();
        assertRefused(
                AgreementRule.END_DATE_MUST_NOT_BE_BEFORE_SIGNING_DATE,
                () -> agreement.end(BOB, SIGNED.minusDays(1), "A typing mistake", live(), by("bob")));
    }

    @Test
    void refusesEndOfWhatWasNeverSigned() {
        Agreement agreement = confirmed();
        assertRefused(
                AgreementRule.AGREEMENT_MUST_BE_IN_RIGHT_STAGE,
                () -> agreement.end(BOB, ENDED, "Nothing came of it", live(), by("bob")));
    }

    @Test
    void standsStillWhileDisputed() {
        Agreement agreement = confirmed();
        agreement.dispute(BOB, "We never agreed on this", by("bob"));
        assertRefused(
                AgreementRule.AGREEMENT_MUST_NOT_BE_DISPUTED,
                () -> agreement.confirmSigningDate(ADA, SIGNED, live(), by("ada")));
    }

    @Test
    void goesOnInItsFormerStageWhenTheDisputeIsResolvedSo() {
        Agreement agreement = confirmed();
        agreement.dispute(BOB, "We never agreed on this", by("bob"));

        assertThat(agreement.resolveDispute(Resolution.RESTORED, byOrganiser()))
                .hasExactlyElementsOfTypes(AgreementFact.AgreementDisputeResolved.class);

        assertThat(agreement.state().stage()).isEqualTo(AgreementStage.CONFIRMED);
        assertThat(agreement.state().disputed()).isFalse();
    }

    @Test
    void doesNotCountBetweenTheTwoFactsOfAWithdrawingResolution() {
        Agreement agreement = confirmed();
        agreement.dispute(BOB, "We never agreed on this", by("bob"));

        List<AgreementFact> facts = agreement.resolveDispute(Resolution.WITHDRAWN, byOrganiser());

        assertThat(facts)
                .hasExactlyElementsOfTypes(
                        AgreementFact.AgreementDisputeResolved.class, AgreementFact.AgreementWithdrawn.class);
        assertThat(facts).extracting(fact -> fact.agreement().stage()).containsOnly(AgreementStage.WITHDRAWN);
    }

    @Test
    void refusesToResolveWhatNobodyDisputes() {
        Agreement agreement = confirmed();
        assertRefused(
                AgreementRule.AGREEMENT_MUST_BE_DISPUTED,
                () -> agreement.resolveDispute(Resolution.RESTORED, byOrganiser()));
    }

    @Test
    void cannotBeDisputedOnceItHasEnded() {
        Agreement agreement = established();
        agreement.end(BOB, ENDED, "The plant closed", live(), by("bob"));
        assertRefused(
                AgreementRule.AGREEMENT_MUST_BE_IN_RIGHT_STAGE, () -> agreement.dispute(ADA, "It goes on", by("ada")));
    }

    @Test
    void isWithdrawnByItsReporterWhileReported() {
        Agreement agreement = reportedByAda();
        assertThat(agreement.withdraw(ADA, by("ada")))
                .hasExactlyElementsOfTypes(AgreementFact.AgreementWithdrawn.class);
    }

    @Test
    void refusesWithdrawalOfAReportByAnotherParty() {
        Agreement agreement = reportedByAda();
        assertRefused(AgreementRule.ONLY_THE_REPORTER_MAY_WITHDRAW_A_REPORT, () -> agreement.withdraw(BOB, by("bob")));
    }

    @Test
    void isWithdrawnOnceConfirmedOnlyWhenAllConsent() {
        Agreement agreement = confirmed();
        assertThat(agreement.withdraw(ADA, by("ada")))
                .hasExactlyElementsOfTypes(AgreementFact.AgreementWithdrawalConsented.class);
        assertThat(agreement.withdraw(BOB, by("bob")))
                .hasExactlyElementsOfTypes(
                        AgreementFact.AgreementWithdrawalConsented.class, AgreementFact.AgreementWithdrawn.class);
    }

    @Test
    void refusesSecondConsentOfOneParty() {
        Agreement agreement = confirmed();
        agreement.withdraw(ADA, by("ada"));
        assertRefused(AgreementRule.PARTY_MUST_NOT_HAVE_CONSENTED_YET, () -> agreement.withdraw(ADA, by("ada")));
    }

    @Test
    void forgetsConsentsToWithdrawOnceEstablished() {
        Agreement agreement = confirmed();
        agreement.withdraw(ADA, by("ada"));
        agreement.confirmSigningDate(ADA, SIGNED, live(), by("ada"));
        agreement.confirmSigningDate(BOB, SIGNED, live(), by("bob"));
        assertThat(agreement.state().parties())
                .extracting(Party::withdrawalConsented)
                .containsOnly(false);
    }

    @Test
    void refusesWithdrawalOnceEstablished() {
        Agreement agreement = established();
        assertRefused(AgreementRule.AGREEMENT_MUST_BE_IN_RIGHT_STAGE, () -> agreement.withdraw(ADA, by("ada")));
    }

    @Test
    void isVerifiedOnceAndTheMarkCanBeTakenBack() {
        Agreement agreement = confirmed();
        agreement.verify(byOrganiser());
        assertRefused(AgreementRule.AGREEMENT_MUST_NOT_BE_VERIFIED_YET, () -> agreement.verify(byOrganiser()));
        assertThat(agreement.removeVerification(byOrganiser()).agreement().verified())
                .isFalse();
    }

    @Test
    void refusesToVerifyAMereReport() {
        Agreement agreement = reportedByAda();
        assertRefused(AgreementRule.AGREEMENT_MUST_BE_IN_RIGHT_STAGE, () -> agreement.verify(byOrganiser()));
    }

    @Test
    void refusesTheSameEvidenceTwice() {
        Agreement agreement = confirmed();
        Evidence contract = new Evidence(new UUID(6, 1), "00ff", SIGNED);
        agreement.addEvidence(ADA, contract, by("ada"));
        assertRefused(
                AgreementRule.EVIDENCE_MUST_BE_NEW,
                () -> agreement.addEvidence(BOB, new Evidence(new UUID(6, 2), "00ff", SIGNED), by("bob")));
    }

    @Test
    void losesItsSupportAndGetsItBackOnce() {
        Agreement agreement = confirmed();
        assertThat(agreement.reassess(false, byService()))
                .hasExactlyElementsOfTypes(AgreementFact.AgreementUnsupported.class);
        assertThat(agreement.reassess(false, byService())).isEmpty();
        assertThat(agreement.reassess(true, byService()))
                .hasExactlyElementsOfTypes(AgreementFact.AgreementSupported.class);
    }

    @Test
    void losesItsSupportNotBeforeItWasConfirmed() {
        Agreement agreement = confirmed();
        Cause slotTime = new Cause(ActedBy.service("service:agreements"), Brussels.MEETING_AT, NOW);
        assertThat(agreement.reassess(false, slotTime))
                .extracting(Fact::occurredAt)
                .containsExactly(NOW);
    }

    @Test
    void staysAsItIsOnceWithdrawn() {
        Agreement agreement = reportedByAda();
        agreement.withdraw(ADA, by("ada"));
        assertThat(agreement.reassess(false, byService())).isEmpty();
    }

    private static Agreement established() {
        Agreement agreement = confirmed();
        agreement.confirmSigningDate(ADA, SIGNED, live(), by("ada"));
        agreement.confirmSigningDate(BOB, SIGNED, live(), by("bob"));
        return agreement;
    }

    private static Agreement confirmed() {
        Agreement agreement = reportedByAda();
        agreement.confirm(BOB, by("bob"));
        return agreement;
    }

    private static Agreement reportedByAda() {
        return reported(List.of(WITH_BOB), ADA, BOB);
    }

    private static Agreement reportedByAdaAmongThree() {
        return reported(List.of(WITH_BOB, WITH_CAROL), ADA, BOB, CAROL);
    }

    private static Agreement reported(List<Meeting> meetings, UUID... parties) {
        AgreementReport report = new AgreementReport(
                AgreementType.MEMORANDUM_OF_UNDERSTANDING,
                meetings.stream().map(Meeting::id).toList(),
                List.of(parties),
                null,
                null,
                null);
        return new Reporting(meetings, standing(ADA_HERSELF, live(), parties))
                .report(ID, report, NOW)
                .agreement();
    }

    private static Cause by(String accountId) {
        return new Cause(new ActedBy(accountId, Role.PARTICIPANT, null), NOW, NOW);
    }

    private static Cause byOrganiser() {
        return new Cause(new ActedBy("olga", Role.ORGANISER, null), NOW, NOW);
    }

    private static Cause byService() {
        return new Cause(ActedBy.service("service:agreements"), NOW, NOW);
    }
}
