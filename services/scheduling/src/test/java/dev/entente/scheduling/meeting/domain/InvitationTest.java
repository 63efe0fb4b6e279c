package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.ADAS_ACCOUNT;
import static dev.entente.scheduling.Example.BOB;
import static dev.entente.scheduling.Example.BOBS_ACCOUNT;
import static dev.entente.scheduling.Example.MEETING;
import static dev.entente.scheduling.Example.NOW;
import static dev.entente.scheduling.Example.ada;
import static dev.entente.scheduling.Example.bob;
import static dev.entente.scheduling.Example.entry;
import static dev.entente.scheduling.Example.id;
import static dev.entente.scheduling.Example.invitation;
import static dev.entente.scheduling.Example.live;
import static dev.entente.scheduling.Example.terms;
import static dev.entente.scheduling.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.Phase;
import dev.entente.scheduling.roster.domain.OrganisationKind;
import dev.entente.scheduling.roster.domain.RosterEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationTest {

    @Test
    void isAllowedBetweenBuyerAndSeller() {
        assertThatNoException().isThrownBy(() -> invitation().requireAllowed(NOW));
    }

    @Test
    void isRefusedWithinOneOrganisation() {
        RosterEntry colleague =
                entry(BOB, ada().organisationId(), OrganisationKind.CLUSTER, "BE", "seller", BOBS_ACCOUNT);

        assertRefused(MeetingRule.MEETING_MUST_BE_BETWEEN_TWO_ORGANISATIONS, () -> to(colleague));
    }

    @Test
    void isRefusedWhenOneAccountStandsForBoth() {
        RosterEntry same = entry(BOB, id(22), OrganisationKind.COMPANY, "DE", "seller", ADAS_ACCOUNT);

        assertRefused(MeetingRule.ACCOUNT_MUST_NOT_ACT_FOR_BOTH_SIDES, () -> to(same));
    }

    @Test
    void isRefusedBetweenTypesThatDoNotMeet() {
        RosterEntry otherBuyer = entry(BOB, id(22), OrganisationKind.COMPANY, "DE", "buyer", BOBS_ACCOUNT);

        assertRefused(MeetingRule.PARTICIPATION_TYPES_MUST_BE_ALLOWED_TO_MEET, () -> to(otherBuyer));
    }

    @Test
    void isRefusedBeyondOpenRequests() {
        assertRefused(
                MeetingRule.OPEN_REQUESTS_MUST_STAY_WITHIN_LIMIT,
                () -> new Invitation(live(), ada(), bob(), 3, null).requireAllowed(NOW));
    }

    @Test
    void isRefusedForPairThatHasMeeting() {
        assertRefused(
                MeetingRule.PAIR_MUST_NOT_MEET_TWICE,
                () -> new Invitation(live(), ada(), bob(), 1, MEETING).requireAllowed(NOW));
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"BOOKING", "RUNNING"},
            mode = EnumSource.Mode.EXCLUDE)
    void isRefusedOutsideBooking(Phase phase) {
        assertRefused(
                CalendarRule.PHASE_MUST_ALLOW_ACTIVITY,
                () -> new Invitation(terms(phase, false), ada(), bob(), 1, null).requireAllowed(NOW));
    }

    private static void to(RosterEntry receiver) {
        new Invitation(live(), ada(), receiver, 1, null).requireAllowed(NOW);
    }
}
