package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.ADA;
import static dev.entente.scheduling.Example.byAda;
import static dev.entente.scheduling.Example.byBob;
import static dev.entente.scheduling.Example.byOlga;
import static dev.entente.scheduling.Example.byService;
import static dev.entente.scheduling.Example.scheduled;
import static dev.entente.scheduling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingAttendanceConfirmed;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingAttendanceDisputed;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingHeld;
import dev.entente.scheduling.meeting.domain.MeetingFact.MeetingMissed;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private final Meeting meeting = scheduled();

    @Test
    void isHeldInOnePartysWord() {
        MeetingFact fact = meeting.reportAttendance(Turnout.BOTH_CAME, byAda());

        assertThat(fact).isInstanceOf(MeetingHeld.class);
        assertThat(fact.meeting().attendance()).isEqualTo(Attendance.HELD);
        assertThat(fact.meeting().presumed()).isFalse();
    }

    @Test
    void namesWhoDidNotCome() {
        MeetingFact fact = meeting.reportAttendance(Turnout.REQUESTER_MISSED, byBob());

        assertThat(fact).isInstanceOf(MeetingMissed.class);
        assertThat(fact.meeting().noShowParticipantIds()).containsExactly(ADA);
    }

    @Test
    void isConfirmedWhenTheOtherAgrees() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());

        MeetingFact fact = meeting.reportAttendance(Turnout.BOTH_CAME, byBob());

        assertThat(fact).isInstanceOf(MeetingAttendanceConfirmed.class);
        assertThat(fact.meeting().attendance()).isEqualTo(Attendance.HELD);
    }

    @Test
    void isDisputedWhenTheOtherContradicts() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());

        MeetingFact fact = meeting.reportAttendance(Turnout.REQUESTER_MISSED, byBob());

        assertThat(fact).isInstanceOf(MeetingAttendanceDisputed.class);
        assertThat(fact.meeting().attendance()).isEqualTo(Attendance.DISPUTED);
        assertThat(fact.meeting().noShowParticipantIds()).isEmpty();
    }

    @Test
    void isDisputedWhenTheTwoNameDifferentAbsentees() {
        meeting.reportAttendance(Turnout.RECEIVER_MISSED, byAda());

        MeetingFact fact = meeting.reportAttendance(Turnout.REQUESTER_MISSED, byBob());

        assertThat(fact.meeting().attendance()).isEqualTo(Attendance.DISPUTED);
    }

    @Test
    void refusesTheSameWordTwice() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());

        assertRefused(MeetingRule.ATTENDANCE_MUST_CHANGE, () -> meeting.reportAttendance(Turnout.BOTH_CAME, byAda()));
    }

    @Test
    void letsPartyTurnHeldIntoNoShow() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());

        MeetingFact fact = meeting.reportAttendance(Turnout.RECEIVER_MISSED, byAda());

        assertThat(fact.meeting().attendance()).isEqualTo(Attendance.NO_SHOW);
    }

    @Test
    void letsOnlyOrganiserTurnNoShowIntoHeld() {
        meeting.reportAttendance(Turnout.RECEIVER_MISSED, byAda());

        assertRefused(
                MeetingRule.MISSED_MEETING_IS_CORRECTED_BY_ORGANISER,
                () -> meeting.reportAttendance(Turnout.BOTH_CAME, byAda()));
    }

    @Test
    void letsOnlyOrganiserDecideDispute() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());
        meeting.reportAttendance(Turnout.REQUESTER_MISSED, byBob());

        assertRefused(
                MeetingRule.DISPUTED_ATTENDANCE_IS_DECIDED_BY_ORGANISER,
                () -> meeting.reportAttendance(Turnout.REQUESTER_MISSED, byAda()));
    }

    @Test
    void isAsTheOrganiserDecides() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byAda());
        meeting.reportAttendance(Turnout.REQUESTER_MISSED, byBob());

        MeetingFact fact = meeting.reportAttendance(Turnout.REQUESTER_MISSED, byOlga());

        assertThat(fact).isInstanceOf(MeetingMissed.class);
        assertThat(fact.meeting().decidedByOrganiser()).isTrue();
    }

    @Test
    void keepsTheOrganisersWordAgainstParties() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byOlga());

        assertRefused(
                MeetingRule.ORGANISERS_WORD_STANDS, () -> meeting.reportAttendance(Turnout.REQUESTER_MISSED, byBob()));
    }

    @Test
    void letsOrganiserCorrectItself() {
        meeting.reportAttendance(Turnout.BOTH_CAME, byOlga());

        MeetingFact fact = meeting.reportAttendance(Turnout.BOTH_MISSED, byOlga());

        assertThat(fact.meeting().attendance()).isEqualTo(Attendance.NO_SHOW);
        assertThat(fact.meeting().noShowParticipantIds()).hasSize(2);
    }

    @Test
    void isPresumedHeldWhenNobodySaidAnything() {
        MeetingFact fact = meeting.presumeHeld(byService());

        assertThat(fact).isInstanceOf(MeetingHeld.class);
        assertThat(fact.meeting().presumed()).isTrue();
    }

    @Test
    void isNotPresumedOnceReported() {
        meeting.reportAttendance(Turnout.RECEIVER_MISSED, byAda());

        assertRefused(MeetingRule.ATTENDANCE_MUST_BE_UNREPORTED, () -> meeting.presumeHeld(byService()));
    }

    @Test
    void becomesNoShowWhenPartyContradictsThePresumption() {
        meeting.presumeHeld(byService());

        MeetingFact fact = meeting.reportAttendance(Turnout.RECEIVER_MISSED, byAda());

        assertThat(fact).isInstanceOf(MeetingMissed.class);
        assertThat(fact.meeting().presumed()).isFalse();
    }

    @Test
    void becomesCertainWhenPartyConfirmsThePresumption() {
        meeting.presumeHeld(byService());

        MeetingFact fact = meeting.reportAttendance(Turnout.BOTH_CAME, byBob());

        assertThat(fact).isInstanceOf(MeetingHeld.class);
        assertThat(fact.meeting().presumed()).isFalse();
    }
}
