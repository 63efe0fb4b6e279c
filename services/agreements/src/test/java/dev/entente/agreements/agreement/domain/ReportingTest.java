package dev.entente.agreements.agreement.domain;

import static dev.entente.agreements.roster.domain.Brussels.ADA;
import static dev.entente.agreements.roster.domain.Brussels.ADAS;
import static dev.entente.agreements.roster.domain.Brussels.ADA_HERSELF;
import static dev.entente.agreements.roster.domain.Brussels.BOB;
import static dev.entente.agreements.roster.domain.Brussels.BOBS;
import static dev.entente.agreements.roster.domain.Brussels.CAROL;
import static dev.entente.agreements.roster.domain.Brussels.CAROLS;
import static dev.entente.agreements.roster.domain.Brussels.NOW;
import static dev.entente.agreements.roster.domain.Brussels.OLGA_THE_ORGANISER;
import static dev.entente.agreements.roster.domain.Brussels.held;
import static dev.entente.agreements.roster.domain.Brussels.heldElsewhere;
import static dev.entente.agreements.roster.domain.Brussels.live;
import static dev.entente.agreements.roster.domain.Brussels.missed;
import static dev.entente.agreements.roster.domain.Brussels.standing;
import static dev.entente.agreements.roster.domain.Brussels.unreported;
import static dev.entente.agreements.roster.domain.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.agreements.roster.domain.Attendee;
import dev.entente.agreements.roster.domain.Brussels;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.OrganisationKind;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.rule.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportingTest {
    private static final UUID ID = new UUID(8, 1);

    @Test
    void countsTheReportAsTheReportersConfirmation() {
        AgreementState state = report(ADA_HERSELF, null, List.of(held(ADAS, BOBS)), ADA, BOB);
        assertThat(state.stage()).isEqualTo(AgreementStage.REPORTED);
        assertThat(state.parties()).extracting(Party::confirmed).containsExactly(true, false);
    }

    @Test
    void takesMeetingsThatTogetherConcernAllParties() {
        AgreementState state =
                report(ADA_HERSELF, null, List.of(held(ADAS, BOBS), held(BOBS, CAROLS)), ADA, BOB, CAROL);
        assertThat(state.parties()).extracting(Party::participantId).containsExactly(ADA, BOB, CAROL);
    }

    @Test
    void refusesMeetingThatWasNotHeld() {
        assertRefused(
                AgreementRule.AGREEMENT_MUST_COME_FROM_HELD_MEETINGS,
                () -> report(ADA_HERSELF, null, List.of(missed(ADAS, BOBS)), ADA, BOB));
    }

    @Test
    void asksToRepeatAsLongAsTheWordThatAMeetingWasHeldMayBeOnItsWay() {
        assertRefused(
                RosterRule.NOT_YET_KNOWN, () -> report(ADA_HERSELF, null, List.of(unreported(ADAS, BOBS)), ADA, BOB));
    }

    @Test
    void refusesWhenOneOfSeveralMeetingsWasNotHeld() {
        assertRefused(
                AgreementRule.AGREEMENT_MUST_COME_FROM_HELD_MEETINGS,
                () -> report(ADA_HERSELF, null, List.of(held(ADAS, BOBS), missed(BOBS, CAROLS)), ADA, BOB, CAROL));
    }

    @Test
    void refusesPartyThatTookPartInNoneOfTheMeetings() {
        assertRefused(
                AgreementRule.EACH_PARTY_MUST_HAVE_TAKEN_PART_IN_A_MEETING,
                () -> report(ADA_HERSELF, null, List.of(held(ADAS, BOBS)), ADA, BOB, CAROL));
    }

    @Test
    void refusesMeetingOfStrangers() {
        assertRefused(
                RosterRule.MEETING_MUST_BE_OWN,
                () -> report(ADA_HERSELF, null, List.of(held(BOBS, CAROLS)), ADA, new UUID(1, 9)));
    }

    @Test
    void refusesMeetingsOfDifferentEvents() {
        assertRefused(
                AgreementRule.AGREEMENT_MUST_COME_FROM_ONE_MATCHMAKING_EVENT,
                () -> report(
                        ADA_HERSELF, null, List.of(held(ADAS, BOBS), heldElsewhere(BOBS, CAROLS)), ADA, BOB, CAROL));
    }

    @Test
    void refusesTwoParticipantsOfOneOrganisation() {
        Attendee colleague = new Attendee(CAROL, ADAS.organisationId(), OrganisationKind.CLUSTER, "BE");
        assertRefused(
                AgreementRule.PARTIES_MUST_BE_AT_LEAST_TWO_ORGANISATIONS,
                () -> report(ADA_HERSELF, null, List.of(held(ADAS, BOBS), held(BOBS, colleague)), ADA, CAROL));
    }

    @Test
    void refusesReporterWhoIsNoParty() {
        assertRefused(
                AgreementRule.REPORTER_MUST_BE_A_PARTY,
                () -> report(OLGA_THE_ORGANISER, CAROL, List.of(held(ADAS, BOBS)), ADA, BOB));
    }

    @Test
    void derivesItsKindFromItsParties() {
        assertThat(report(ADA_HERSELF, null, List.of(held(ADAS, BOBS)), ADA, BOB)
                        .kind())
                .isEqualTo(AgreementKind.C2C);
        assertThat(report(ADA_HERSELF, null, List.of(held(ADAS, CAROLS)), ADA, CAROL)
                        .kind())
                .isEqualTo(AgreementKind.C2B);
    }

    private static AgreementState report(
            Actor actor, @Nullable UUID reporter, List<Meeting> meetings, UUID... parties) {
        AgreementReport report = new AgreementReport(
                AgreementType.LETTER_OF_INTENT,
                meetings.stream().map(Meeting::id).toList(),
                Arrays.asList(parties),
                reporter,
                "Hydrogen valley",
                null);
        return new Reporting(meetings, standing(actor, live(), parties))
                .report(ID, report, NOW)
                .fact()
                .agreement();
    }

    @Test
    void carriesTheProgrammeOfItsEvent() {
        assertThat(report(ADA_HERSELF, null, List.of(held(ADAS, BOBS)), ADA, BOB)
                        .programmeId())
                .isEqualTo(Brussels.PROGRAMME);
    }
}
