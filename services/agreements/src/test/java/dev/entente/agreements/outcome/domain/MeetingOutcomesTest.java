package dev.entente.agreements.outcome.domain;

import static dev.entente.agreements.roster.domain.Brussels.ADA;
import static dev.entente.agreements.roster.domain.Brussels.ADAS;
import static dev.entente.agreements.roster.domain.Brussels.ADA_HERSELF;
import static dev.entente.agreements.roster.domain.Brussels.BOB;
import static dev.entente.agreements.roster.domain.Brussels.BOBS;
import static dev.entente.agreements.roster.domain.Brussels.BOB_HIMSELF;
import static dev.entente.agreements.roster.domain.Brussels.MEETING_AT;
import static dev.entente.agreements.roster.domain.Brussels.NOW;
import static dev.entente.agreements.roster.domain.Brussels.OLGA_THE_ORGANISER;
import static dev.entente.agreements.roster.domain.Brussels.archived;
import static dev.entente.agreements.roster.domain.Brussels.held;
import static dev.entente.agreements.roster.domain.Brussels.live;
import static dev.entente.agreements.roster.domain.Brussels.missed;
import static dev.entente.agreements.roster.domain.Brussels.standing;
import static dev.entente.agreements.roster.domain.Brussels.standingOfDelegate;
import static dev.entente.agreements.roster.domain.Brussels.unreported;
import static dev.entente.agreements.roster.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.roster.domain.Brussels;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingOutcomesTest {
    private static final UUID ID = new UUID(9, 1);
    private static final Meeting MEETING = held(ADAS, BOBS);

    @Test
    void tellsWithTheCountryThatTheOrganisationHadWhenTheMeetingWasRequested() {
        OutcomeState state =
                outcomes(BOB_HIMSELF).tell(ID, telling(null, 1), NOW).fact().outcome();
        assertThat(state)
                .isEqualTo(new OutcomeState(
                        ID,
                        MEETING.id(),
                        Brussels.EVENT,
                        Brussels.PROGRAMME,
                        BOB,
                        BOBS.organisationId(),
                        "TW",
                        1,
                        Result.VALUABLE_CONTACT,
                        1));
    }

    @Test
    void refusesOutcomeOfMeetingThatWasNotHeld() {
        MeetingOutcomes ofMissed =
                new MeetingOutcomes(missed(ADAS, BOBS), standing(ADA_HERSELF, live(), ADA, BOB), List.of());
        assertRefused(OutcomeRule.OUTCOME_MUST_COME_FROM_HELD_MEETING, () -> ofMissed.tell(ID, telling(null, 1), NOW));
    }

    @Test
    void asksToRepeatAsLongAsTheWordThatTheMeetingWasHeldMayBeOnItsWay() {
        assertRefused(RosterRule.NOT_YET_KNOWN, () -> ofUnreported().tell(ID, telling(null, 1), MEETING_AT));
    }

    @Test
    void refusesOutcomeOfMeetingWhoseSlotLiesAhead() {
        assertRefused(
                OutcomeRule.OUTCOME_MUST_COME_FROM_HELD_MEETING,
                () -> ofUnreported().tell(ID, telling(null, 1), MEETING_AT.minusSeconds(1)));
    }

    private static MeetingOutcomes ofUnreported() {
        return new MeetingOutcomes(unreported(ADAS, BOBS), standing(ADA_HERSELF, live(), ADA, BOB), List.of());
    }

    @Test
    void refusesSecondOutcomeOfOnePartyInOneRound() {
        Outcome first = outcomes(ADA_HERSELF).tell(ID, telling(null, 1), NOW).outcome();
        assertRefused(
                OutcomeRule.OUTCOME_MUST_BE_TOLD_ONCE_PER_PARTY_AND_ROUND,
                () -> outcomes(ADA_HERSELF, first).tell(new UUID(9, 2), telling(null, 1), NOW));
    }

    @Test
    void takesTheNextRoundOfTheSameParty() {
        Outcome first = outcomes(ADA_HERSELF).tell(ID, telling(null, 1), NOW).outcome();
        assertThat(outcomes(ADA_HERSELF, first)
                        .tell(new UUID(9, 2), telling(null, 2), NOW)
                        .outcome()
                        .state()
                        .round())
                .isEqualTo(2);
    }

    @Test
    void refusesDelegateWhoToldTheOtherSidesOutcome() {
        Actor dora = Brussels.participant("dora");
        MeetingOutcomes before = new MeetingOutcomes(MEETING, standingOfDelegate(dora, live(), ADA, BOB), List.of());
        Outcome ofAda = before.tell(ID, telling(ADA, 1), NOW).outcome();
        MeetingOutcomes after =
                new MeetingOutcomes(MEETING, standingOfDelegate(dora, live(), ADA, BOB), List.of(ofAda));
        assertRefused(
                RosterRule.ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES,
                () -> after.tell(new UUID(9, 2), telling(BOB, 1), NOW));
    }

    @Test
    void letsTheOrganiserTellForBothSides() {
        Outcome ofAda =
                outcomes(OLGA_THE_ORGANISER).tell(ID, telling(ADA, 1), NOW).outcome();
        assertThat(outcomes(OLGA_THE_ORGANISER, ofAda)
                        .tell(new UUID(9, 2), telling(BOB, 1), NOW)
                        .fact()
                        .cause()
                        .actedBy()
                        .role())
                .isEqualTo(Role.ORGANISER);
    }

    @Test
    void takesNothingNewOnceTheEventIsArchived() {
        MeetingOutcomes late = new MeetingOutcomes(MEETING, standing(ADA_HERSELF, archived(), ADA, BOB), List.of());
        assertRefused(RosterRule.MATCHMAKING_EVENT_MUST_NOT_BE_ARCHIVED, () -> late.tell(ID, telling(null, 1), NOW));
    }

    @Test
    void raisesTheVersionWithACorrection() {
        Outcome told = outcomes(ADA_HERSELF).tell(ID, telling(null, 1), NOW).outcome();
        OutcomeState corrected = outcomes(ADA_HERSELF, told)
                .correct(told, new Correction(null, Result.AGREEMENT_REACHED, null, null), NOW)
                .outcome();
        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.result()).isEqualTo(Result.AGREEMENT_REACHED);
    }

    @Test
    void refusesCorrectionByTheOtherSide() {
        Outcome told = outcomes(ADA_HERSELF).tell(ID, telling(null, 1), NOW).outcome();
        assertRefused(
                OutcomeRule.OUTCOME_MUST_BE_CORRECTED_BY_ITS_PARTY,
                () -> outcomes(BOB_HIMSELF, told)
                        .correct(told, new Correction(BOB, Result.NO_FURTHER_CONTACT, null, null), NOW));
    }

    private static MeetingOutcomes outcomes(Actor actor, Outcome... told) {
        return new MeetingOutcomes(MEETING, standing(actor, live(), ADA, BOB), List.of(told));
    }

    private static Telling telling(@Nullable UUID participantId, int round) {
        return new Telling(participantId, round, Result.VALUABLE_CONTACT, "They want to see the plant", null);
    }
}
