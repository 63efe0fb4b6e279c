package dev.entente.agreements.roster.domain;

import static dev.entente.agreements.roster.domain.Brussels.ADA;
import static dev.entente.agreements.roster.domain.Brussels.ADA_HERSELF;
import static dev.entente.agreements.roster.domain.Brussels.BOB;
import static dev.entente.agreements.roster.domain.Brussels.CAROL;
import static dev.entente.agreements.roster.domain.Brussels.CAROL_HERSELF;
import static dev.entente.agreements.roster.domain.Brussels.OLGA_THE_ORGANISER;
import static dev.entente.agreements.roster.domain.Brussels.live;
import static dev.entente.agreements.roster.domain.Brussels.standing;
import static dev.entente.agreements.roster.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void actsForTheOnlyOwnParticipantWhenNoneIsNamed() {
        assertThat(standing(ADA_HERSELF, live(), ADA, BOB).actFor(null))
                .isEqualTo(new PartyAct(ADA, new ActedBy("ada", Role.PARTICIPANT, ADA.toString())));
    }

    @Test
    void namesBothWhenTheOrganiserActsAsConcierge() {
        assertThat(standing(OLGA_THE_ORGANISER, live(), ADA, BOB).actFor(BOB))
                .isEqualTo(new PartyAct(BOB, new ActedBy("olga", Role.ORGANISER, BOB.toString())));
    }

    @Test
    void asksTheOrganiserForWhomToAct() {
        assertRefused(
                RosterRule.PARTICIPANT_MUST_BE_NAMED,
                () -> standing(OLGA_THE_ORGANISER, live(), ADA, BOB).actFor(null));
    }

    @Test
    void asksADelegateOfSeveralForWhomToAct() {
        assertRefused(
                RosterRule.PARTICIPANT_MUST_BE_NAMED,
                () -> Brussels.standingOfDelegate(Brussels.participant("dora"), live(), ADA, BOB)
                        .actFor(null));
    }

    @Test
    void refusesAThirdParty() {
        assertRefused(
                RosterRule.PARTICIPANT_MUST_BE_OWN,
                () -> standing(CAROL_HERSELF, live(), ADA, BOB).actFor(null));
    }

    @Test
    void refusesToActForTheOtherSide() {
        assertRefused(
                RosterRule.PARTICIPANT_MUST_BE_OWN,
                () -> standing(ADA_HERSELF, live(), ADA, BOB).actFor(BOB));
    }

    @Test
    void refusesToActForSomebodyWhoIsNotConcerned() {
        assertRefused(
                RosterRule.PARTICIPANT_MUST_BE_OWN,
                () -> standing(OLGA_THE_ORGANISER, live(), ADA, BOB).actFor(CAROL));
    }

    @Test
    void refusesAnOrganiserWhoIsOneOfTheParties() {
        Actor adaWhoOrganises = new Actor("olga", Set.of(Role.ORGANISER, Role.PARTICIPANT));
        Standing ofBoth = new Standing(
                live(),
                List.of(new Participant(ADA, Brussels.EVENT, "olga"), new Participant(BOB, Brussels.EVENT, "bob")),
                adaWhoOrganises);
        assertRefused(RosterRule.ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES, () -> ofBoth.actFor(BOB));
    }

    @Test
    void leavesToTheOrganiserWhatIsItsToDecide() {
        assertRefused(
                RosterRule.ORGANISER_OF_THE_EVENT_MUST_DECIDE,
                () -> standing(ADA_HERSELF, live(), ADA, BOB).actAsOrganiser());
    }

    @Test
    void takesNobodyForOrganiserWithoutTheRole() {
        Actor olgaWithoutRole = Brussels.participant("olga");
        assertRefused(
                RosterRule.ORGANISER_OF_THE_EVENT_MUST_DECIDE,
                () -> standing(olgaWithoutRole, live(), ADA, BOB).actAsOrganiser());
    }
}
