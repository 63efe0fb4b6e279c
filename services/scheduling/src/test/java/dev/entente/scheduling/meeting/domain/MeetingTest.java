package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.accepted;
import static dev.entente.scheduling.Example.byAda;
import static dev.entente.scheduling.Example.byBob;
import static dev.entente.scheduling.Example.byOlga;
import static dev.entente.scheduling.Example.byService;
import static dev.entente.scheduling.Example.otherPlace;
import static dev.entente.scheduling.Example.place;
import static dev.entente.scheduling.Example.requested;
import static dev.entente.scheduling.Example.scheduled;
import static dev.entente.scheduling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.Example;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingCancelled;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingHandedOver;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingMoved;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingTest {

    @Test
    void beginsAsRequestOfVersionOne() {
        MeetingSnapshot meeting = requested().snapshot();

        assertThat(meeting.status()).isEqualTo(MeetingStatus.REQUESTED);
        assertThat(meeting.version()).isEqualTo(1);
        assertThat(meeting.kind()).isEqualTo(MeetingKind.C2B);
        assertThat(meeting.everScheduled()).isFalse();
    }

    @Test
    void raisesVersionOncePerFact() {
        Meeting meeting = requested();

        MeetingFact accepted = meeting.accept(byBob());
        MeetingFact scheduled = meeting.schedule(place(), byBob());

        assertThat(accepted.aggregateVersion()).isEqualTo(2);
        assertThat(scheduled.aggregateVersion()).isEqualTo(3);
        assertThat(meeting.factVersion()).isEqualTo(3);
    }

    @Test
    void tellsStateAfterTheChange() {
        Meeting meeting = requested();

        MeetingFact accepted = meeting.accept(byBob());
        meeting.schedule(place(), byBob());

        assertThat(accepted.meeting().status()).isEqualTo(MeetingStatus.ACCEPTED);
        assertThat(accepted.meeting().place()).isNull();
    }

    @Test
    void refusesAcceptanceByRequester() {
        assertRefused(
                MeetingRule.REQUEST_MUST_BE_ANSWERED_BY_RECEIVER,
                () -> requested().accept(byAda()));
    }

    @Test
    void refusesAcceptanceByOrganiserInItsOwnName() {
        assertRefused(
                MeetingRule.REQUEST_MUST_BE_ANSWERED_BY_RECEIVER,
                () -> requested().accept(byOlga()));
    }

    @Test
    void refusesSecondAcceptance() {
        assertRefused(MeetingRule.MEETING_MUST_BE_REQUESTED, () -> accepted().accept(byBob()));
    }

    @Test
    void refusesDeclineByRequester() {
        assertRefused(
                MeetingRule.REQUEST_MUST_BE_ANSWERED_BY_RECEIVER,
                () -> requested().decline(null, byAda()));
    }

    @Test
    void keepsReasonOutOfTheFact() {
        Meeting meeting = requested();

        MeetingFact declined = meeting.decline("We met last week", byBob());

        assertThat(meeting.reason()).isEqualTo("We met last week");
        assertThat(declined.toString()).doesNotContain("last week");
    }

    @Test
    void refusesWithdrawalByReceiver() {
        assertRefused(
                MeetingRule.REQUEST_MUST_BE_WITHDRAWN_BY_REQUESTER,
                () -> requested().withdraw(byBob()));
    }

    @Test
    void refusesWithdrawalOnceAccepted() {
        assertRefused(MeetingRule.MEETING_MUST_BE_REQUESTED, () -> accepted().withdraw(byAda()));
    }

    @Test
    void refusesExpiryOnceAccepted() {
        assertRefused(MeetingRule.MEETING_MUST_BE_REQUESTED, () -> accepted().expire(byService()));
    }

    @Test
    void refusesSlotForRequest() {
        assertRefused(MeetingRule.MEETING_MUST_BE_ACCEPTED, () -> requested().schedule(place(), byBob()));
    }

    @Test
    void refusesCancellationOfRequest() {
        assertRefused(
                MeetingRule.MEETING_MUST_BE_ACCEPTED_OR_SCHEDULED,
                () -> requested().cancel("no", byAda()));
    }

    @Test
    void namesWhoCancelled() {
        assertThat(canceller(byAda())).isEqualTo(Canceller.REQUESTER);
        assertThat(canceller(byBob())).isEqualTo(Canceller.RECEIVER);
        assertThat(canceller(byOlga())).isEqualTo(Canceller.ORGANISER);
        assertThat(canceller(byService())).isEqualTo(Canceller.SERVICE);
    }

    @Test
    void losesPlaceWhenCancelled() {
        Meeting meeting = scheduled();

        meeting.cancel("no", byAda());

        assertThat(meeting.place()).isNull();
        assertThat(meeting.snapshot().everScheduled()).isTrue();
    }

    @Test
    void refusesCancellationOnceAttendanceIsReported() {
        Meeting meeting = scheduled();
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());

        assertRefused(MeetingRule.ATTENDANCE_MUST_BE_UNREPORTED, () -> meeting.cancel("no", byAda()));
    }

    @Test
    void letsOnlyOrganiserUnschedule() {
        assertRefused(MeetingRule.ONLY_ORGANISER_MAY_DO_THIS, () -> scheduled().unschedule(byAda()));
    }

    @Test
    void waitsForAnotherSlotWhenUnscheduled() {
        Meeting meeting = scheduled();

        meeting.unschedule(byOlga());

        assertThat(meeting.status()).isEqualTo(MeetingStatus.ACCEPTED);
        assertThat(meeting.place()).isNull();
    }

    @Test
    void tellsWhereItMovedFrom() {
        Meeting meeting = scheduled();

        MeetingMoved moved = meeting.move(otherPlace(), byOlga());

        assertThat(moved.fromSlotId()).isEqualTo(Example.SLOT);
        assertThat(moved.meeting().place()).isEqualTo(otherPlace());
    }

    @Test
    void goesOnWithAColleagueInThePlaceOfWhoCannotCome() {
        Meeting meeting = scheduled();
        meeting.proposeSlot(otherPlace().slotId(), byAda());
        Party ada = meeting.party(Side.REQUESTER);
        UUID ben = Example.id(77);

        MeetingHandedOver handedOver = meeting.handOver(ada.participantId(), ben, "ben", byOlga());

        Party after = handedOver.meeting().requester();
        assertThat(after).isEqualTo(new Party(ben, ada.organisationId(), ada.organisationKind(), ada.country(), "ben"));
        assertThat(handedOver.fromParticipantId()).isEqualTo(ada.participantId());
        assertThat(handedOver.toParticipantId()).isEqualTo(ben);
        assertThat(handedOver.meeting().place()).isEqualTo(Example.place());
        assertThat(handedOver.meeting().proposal()).isNull();
    }

    @Test
    void isNotHandedOverOnceAttendanceIsReported() {
        Meeting meeting = scheduled();
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());
        UUID ada = meeting.party(Side.REQUESTER).participantId();

        assertRefused(
                MeetingRule.ATTENDANCE_MUST_BE_UNREPORTED, () -> meeting.handOver(ada, Example.id(77), null, byOlga()));
    }

    @Test
    void letsPartyMoveScheduledMeetingOnlyByProposal() {
        assertRefused(MeetingRule.PARTY_MUST_PROPOSE_NEW_SLOT, () -> scheduled().requireSlotChoiceBy(byAda()));
    }

    @Test
    void refusesProposalByOrganiserInItsOwnName() {
        assertRefused(MeetingRule.ONLY_PARTY_MAY_DO_THIS, () -> accepted().proposeSlot(Example.SLOT, byOlga()));
    }

    @Test
    void refusesProposalOfThePresentSlot() {
        assertRefused(MeetingRule.SLOT_MUST_CHANGE, () -> scheduled().proposeSlot(Example.SLOT, byAda()));
    }

    @Test
    void refusesOwnAnswerToOwnProposal() {
        Meeting meeting = accepted();
        meeting.proposeSlot(Example.SLOT, byAda());

        assertRefused(MeetingRule.OTHER_PARTY_MUST_ANSWER_PROPOSAL, () -> meeting.refuseProposal(byAda()));
    }

    @Test
    void refusesAnswerWithoutProposal() {
        assertRefused(MeetingRule.SLOT_MUST_BE_PROPOSED, () -> accepted().refuseProposal(byBob()));
    }

    @Test
    void keepsWhatWasAgreedWhenProposalIsRefused() {
        Meeting meeting = scheduled();
        meeting.proposeSlot(Example.OTHER_SLOT, byAda());

        meeting.refuseProposal(byBob());

        assertThat(meeting.place()).isEqualTo(place());
        assertThat(meeting.proposal()).isNull();
    }

    @Test
    void forgetsProposalWhenScheduledOtherwise() {
        Meeting meeting = accepted();
        meeting.proposeSlot(Example.SLOT, byAda());

        meeting.schedule(otherPlace(), byOlga());

        assertThat(meeting.proposal()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Turnout.class)
    void refusesAttendanceOfMeetingWithoutSlot(Turnout word) {
        assertRefused(MeetingRule.MEETING_MUST_BE_SCHEDULED, () -> accepted().reportAttendance(word, byAda()));
    }

    @Test
    void neverDatesFactBeforeTheOneItBuildsOn() {
        Meeting meeting = scheduled();

        MeetingFact held = meeting.presumeHeld(byService().at(Example.NOW.minusSeconds(60)));

        assertThat(held.occurredAt()).isEqualTo(Example.NOW);
    }

    @Test
    void refusesStaleVersion() {
        assertRefused(MeetingRule.MEETING_MUST_BE_AS_SEEN, () -> accepted().requireVersion(1L));
    }

    private static Canceller canceller(Act act) {
        MeetingCancelled cancelled = scheduled().cancel("no", act);
        return cancelled.by();
    }
}
