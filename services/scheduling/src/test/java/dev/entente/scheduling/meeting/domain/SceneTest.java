package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.ADAS_ACCOUNT;
import static dev.entente.scheduling.Example.BOB;
import static dev.entente.scheduling.Example.BOBS_ACCOUNT;
import static dev.entente.scheduling.Example.NOW;
import static dev.entente.scheduling.Example.OLGAS_ACCOUNT;
import static dev.entente.scheduling.Example.SLOT_END;
import static dev.entente.scheduling.Example.ada;
import static dev.entente.scheduling.Example.bob;
import static dev.entente.scheduling.Example.entry;
import static dev.entente.scheduling.Example.id;
import static dev.entente.scheduling.Example.live;
import static dev.entente.scheduling.Example.requested;
import static dev.entente.scheduling.Example.retrospective;
import static dev.entente.scheduling.Example.scheduled;
import static dev.entente.scheduling.Example.terms;
import static dev.entente.scheduling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Role;
import dev.entente.scheduling.calendar.domain.Activity;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.calendar.domain.Phase;
import dev.entente.scheduling.roster.domain.OrganisationKind;
import dev.entente.scheduling.roster.domain.RosterEntry;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SceneTest {

    @Test
    void findsTheOneSideThatIsTheCallers() {
        Act act = scene().act(Activity.ANSWER_REQUEST, saying(null), participant(BOBS_ACCOUNT));

        assertThat(act.side()).isEqualTo(Side.RECEIVER);
        assertThat(act.actedBy()).isEqualTo(new ActedBy(BOBS_ACCOUNT, Role.PARTICIPANT, BOB.toString()));
    }

    @Test
    void namesOrganiserAndParticipantOfConcierge() {
        Act act = scene().act(Activity.ANSWER_REQUEST, saying(BOB), organiser(OLGAS_ACCOUNT));

        assertThat(act.side()).isEqualTo(Side.RECEIVER);
        assertThat(act.actedBy()).isEqualTo(new ActedBy(OLGAS_ACCOUNT, Role.ORGANISER, BOB.toString()));
    }

    @Test
    void givesOrganiserItsOwnPowerWhenNobodyIsNamed() {
        Act act = scene().act(Activity.ANSWER_REQUEST, saying(null), organiser(OLGAS_ACCOUNT));

        assertThat(act.isOrganiser()).isTrue();
    }

    @Test
    void doesNotExistForStrangers() {
        assertRefused(
                MeetingRule.MEETING_MUST_EXIST,
                () -> scene().act(Activity.ANSWER_REQUEST, saying(null), participant("carol")));
    }

    @Test
    void doesNotExistForOrganisersOfOtherEvents() {
        assertRefused(
                MeetingRule.MEETING_MUST_EXIST,
                () -> scene().act(Activity.ANSWER_REQUEST, saying(BOB), organiser("oscar")));
    }

    @Test
    void refusesOneSideToActForTheOther() {
        assertRefused(
                MeetingRule.CALLER_MUST_STAND_FOR_PARTICIPANT,
                () -> scene().act(Activity.ANSWER_REQUEST, saying(BOB), participant(ADAS_ACCOUNT)));
    }

    @Test
    void refusesParticipantOfNeitherSide() {
        assertRefused(
                MeetingRule.PARTICIPANT_MUST_BE_PARTY_OF_MEETING,
                () -> scene().act(Activity.ANSWER_REQUEST, saying(id(99)), organiser(OLGAS_ACCOUNT)));
    }

    @Test
    void refusesAccountThatStandsForBothSides() {
        RosterEntry bobByAda = entry(BOB, id(22), OrganisationKind.COMPANY, "DE", "seller", ADAS_ACCOUNT);
        Scene scene = new Scene(requested(), live(), ada(), bobByAda, null, false);

        assertRefused(
                MeetingRule.ACCOUNT_MUST_NOT_ACT_FOR_BOTH_SIDES,
                () -> scene.act(Activity.ANSWER_REQUEST, saying(BOB), participant(ADAS_ACCOUNT)));
    }

    @Test
    void refusesCommandInWrongPhase() {
        assertRefused(
                CalendarRule.PHASE_MUST_ALLOW_ACTIVITY,
                () -> scene(requested(), terms(Phase.ARCHIVED, false))
                        .act(Activity.ANSWER_REQUEST, saying(null), participant(BOBS_ACCOUNT)));
    }

    @Test
    void datesAttendanceOfThePastByItsSlot() {
        Act act =
                scene(scheduled(), terms(Phase.RUNNING, true)).actOfAttendance(saying(null), participant(BOBS_ACCOUNT));

        assertThat(act.occurredAt()).isEqualTo(SLOT_END);
    }

    @Test
    void refusesToldTimeOfAttendance() {
        Mandate withTime = new Mandate(null, NOW, null);

        assertRefused(
                CalendarRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS,
                () -> scene(scheduled(), terms(Phase.RUNNING, true))
                        .actOfAttendance(withTime, participant(BOBS_ACCOUNT)));
    }

    @Test
    void demandsTimeInRetrospectiveEvent() {
        assertRefused(
                CalendarRule.OCCURRED_AT_MUST_BE_GIVEN,
                () -> scene(requested(), retrospective())
                        .act(Activity.ANSWER_REQUEST, saying(null), participant(BOBS_ACCOUNT)));
    }

    private static Scene scene() {
        return scene(requested(), live());
    }

    private static Scene scene(Meeting meeting, EventTerms terms) {
        return new Scene(meeting, terms, ada(), bob(), null, false);
    }

    private static Mandate saying(@Nullable UUID participantId) {
        return new Mandate(participantId, null, null);
    }

    private static Occasion participant(String accountId) {
        return new Occasion(new Actor(accountId, Set.of(Role.PARTICIPANT)), NOW);
    }

    private static Occasion organiser(String accountId) {
        return new Occasion(new Actor(accountId, Set.of(Role.ORGANISER)), NOW);
    }
}
