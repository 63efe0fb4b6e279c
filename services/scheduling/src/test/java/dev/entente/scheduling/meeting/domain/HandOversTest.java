package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.Example;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Candidate;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Guest;
import dev.entente.scheduling.meeting.domain.PublicationPlan.OpenSlot;
import dev.entente.scheduling.meeting.domain.PublicationPlan.State;
import dev.entente.scheduling.meeting.domain.PublicationPlan.TakenClaim;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ada cannot come; Ben, of the same organisation, may take over what she has with Cem in the first slot. */
class HandOversTest {
    private static final UUID ADA = id(1);
    private static final UUID BEN = id(2);
    private static final UUID CEM = id(3);
    private static final UUID ACME = id(21);
    private static final UUID GLOBEX = id(22);
    private static final UUID MEETING = id(100);
    private static final UUID SLOT = id(600);
    private static final UUID TABLE = id(900);
    private static final Instant NINE = Instant.parse("2026-05-05T09:00:00Z");

    private final List<TakenClaim> claims = new ArrayList<>(List.of(
            new TakenClaim(SLOT, ADA, MEETING),
            new TakenClaim(SLOT, CEM, MEETING),
            new TakenClaim(SLOT, TABLE, MEETING)));
    private Guest ben = guest(BEN, ACME, List.of());
    private boolean settled;

    @Test
    void givesTheMeetingAndItsClaimToTheColleague() {
        HandOvers handOvers = handOvers(NINE.minusSeconds(60));

        assertThat(handOvers.done()).containsOnlyKeys(MEETING);
        assertThat(handOvers.left()).extracting(Booking::requesterId).containsExactly(ADA);
        assertThat(handOvers.taken()).containsExactly(new Booking(MEETING, Example.EVENT, BEN, CEM, SLOT, TABLE));
        assertThat(handOvers.loads()).isEqualTo(Map.of(ADA, Load.MEETING_FREED, BEN, Load.MEETING_SCHEDULED));
        assertThat(handOvers.candidates()).extracting(Candidate::requesterId).containsExactly(BEN);
        assertThat(handOvers.state().claims())
                .contains(new TakenClaim(SLOT, BEN, MEETING))
                .doesNotContain(new TakenClaim(SLOT, ADA, MEETING));
    }

    @Test
    void leavesItWhenTheColleagueWasBookedMeanwhile() {
        claims.add(new TakenClaim(SLOT, BEN, id(101)));

        assertThat(handOvers(NINE.minusSeconds(60)).done()).isEmpty();
    }

    @Test
    void leavesItWhenTheColleagueCannotCome() {
        ben = guest(BEN, ACME, List.of(SLOT));

        assertThat(handOvers(NINE.minusSeconds(60)).done()).isEmpty();
    }

    @Test
    void leavesItToNobodyOfAnotherOrganisation() {
        ben = guest(BEN, GLOBEX, List.of());

        assertThat(handOvers(NINE.minusSeconds(60)).done()).isEmpty();
    }

    @Test
    void leavesWhatWasReportedOrHasBegun() {
        assertThat(handOvers(NINE).done()).isEmpty();

        settled = true;

        assertThat(handOvers(NINE.minusSeconds(60)).done()).isEmpty();
    }

    private HandOvers handOvers(Instant from) {
        List<Guest> guests = List.of(guest(ADA, ACME, List.of()), ben, guest(CEM, GLOBEX, List.of()));
        List<OpenSlot> slots = List.of(new OpenSlot(SLOT, Example.SESSION, NINE, NINE.plusSeconds(1200)));
        return HandOvers.of(
                Example.live(),
                from,
                new State(guests, slots, claims),
                List.of(new Candidate(MEETING, Example.EVENT, ADA, CEM, SLOT, TABLE, settled)),
                List.of(new HandOver(MEETING, ADA, BEN)));
    }

    private static Guest guest(UUID participantId, UUID organisationId, List<UUID> unavailable) {
        return new Guest(participantId, organisationId, null, ParticipantStatus.APPROVED, "seller", 1, unavailable);
    }
}
