package dev.entente.scheduling.meeting.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.Example;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Candidate;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Guest;
import dev.entente.scheduling.meeting.domain.PublicationPlan.OpenSlot;
import dev.entente.scheduling.meeting.domain.PublicationPlan.PlannedPlace;
import dev.entente.scheduling.meeting.domain.PublicationPlan.State;
import dev.entente.scheduling.meeting.domain.PublicationPlan.TakenClaim;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Meeting n is between participants 2n and 2n+1, so that only tables are in each other's way unless said. */
class PublicationPlanTest {
    private static final Instant MORNING = Instant.parse("2026-05-05T08:00:00Z");
    private static final UUID TABLE = id(900);

    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<UUID, PlannedPlace> places = new HashMap<>();
    private final List<TakenClaim> claims = new ArrayList<>();
    private final Map<UUID, PlannedEnd> ends = new HashMap<>();

    @Test
    void letsTwoMeetingsChangePlaces() {
        scheduled(1, 0).planned(1, 1, 0);
        scheduled(2, 1).planned(2, 0, 1);

        PublicationPlan plan = plan();

        assertThat(plan.bookings()).extracting(Booking::slotId).containsExactly(slot(1), slot(0));
        assertThat(plan.left()).extracting(Booking::slotId).containsExactlyInAnyOrder(slot(0), slot(1));
    }

    @Test
    void keepsOneWhoseNewPlaceWasBookedMeanwhile() {
        accepted(1).planned(1, 0, null);
        booked(0, TABLE);

        assertThat(plan().bookings()).isEmpty();
    }

    @Test
    void keepsAlsoThoseWhoseNewPlaceIsThereforeNotLeft() {
        scheduled(1, 0).planned(1, 1, 0);
        scheduled(2, 1).planned(2, 2, 1);
        scheduled(3, 2).planned(3, 3, 2);
        booked(3, TABLE);

        PublicationPlan plan = plan();

        assertThat(plan.bookings()).isEmpty();
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void leavesAloneWhatSomebodyMovedSince() {
        scheduled(1, 2).planned(1, 1, 0);

        assertThat(plan().bookings()).isEmpty();
    }

    @Test
    void leavesAloneWhatIsReportedAlready() {
        candidates.add(new Candidate(id(101), Example.EVENT, id(2), id(3), slot(0), TABLE, true));
        planned(1, 1, 0);

        assertThat(plan().bookings()).isEmpty();
    }

    @Test
    void countsAMeetingThatIsWhereItIsToBe() {
        scheduled(1, 0).planned(1, 0, 0);

        PublicationPlan plan = plan();

        assertThat(plan.bookings()).isEmpty();
        assertThat(plan.alreadyThere()).containsExactly(id(101));
    }

    @Test
    void movesNothingOutOfOrIntoASlotThatHasBegun() {
        scheduled(1, 0).planned(1, 3, 0);
        scheduled(2, 3).planned(2, 0, 3);

        assertThat(plan(MORNING).bookings()).isEmpty();
    }

    @Test
    void booksNobodyBeyondTheLimit() {
        accepted(1).planned(1, 0, null);

        assertThat(plan(Instant.EPOCH, 3).bookings()).isEmpty();
    }

    @Test
    void movesSomebodyWhoIsAtTheLimit() {
        scheduled(1, 0).planned(1, 1, 0);

        assertThat(plan(Instant.EPOCH, 3).bookings()).hasSize(1);
    }

    @Test
    void givesThePlaceOfOneThatLosesItToAnother() {
        scheduled(1, 0);
        ends.put(id(101), PlannedEnd.UNSCHEDULED);
        accepted(2).planned(2, 0, null);

        PublicationPlan plan = plan();

        assertThat(plan.bookings()).extracting(Booking::meetingId).containsExactly(id(102));
        assertThat(plan.left()).extracting(Booking::meetingId).containsExactly(id(101));
        assertThat(plan.ended()).containsEntry(id(101), PlannedEnd.UNSCHEDULED);
        assertThat(plan.participantsWhoLoseAMeeting()).containsExactlyInAnyOrder(id(2), id(3));
    }

    @Test
    void endsNothingThatHasBegunOrWasReported() {
        scheduled(1, 0);
        candidates.add(new Candidate(id(102), Example.EVENT, id(4), id(5), slot(2), TABLE, true));
        ends.put(id(101), PlannedEnd.CANCELLED);
        ends.put(id(102), PlannedEnd.CANCELLED);

        assertThat(plan(MORNING).ended()).isEmpty();
    }

    @Test
    void cancelsAlsoWhatWaitedForAPlace() {
        accepted(1);
        accepted(2);
        ends.put(id(101), PlannedEnd.CANCELLED);
        ends.put(id(102), PlannedEnd.UNSCHEDULED);

        PublicationPlan plan = plan();

        assertThat(plan.ended()).containsOnlyKeys(id(101));
        assertThat(plan.participantsWhoLoseAMeeting()).isEmpty();
    }

    @Test
    void letsSomebodyWhoLosesAMeetingHaveAnotherWithinTheLimit() {
        scheduled(1, 0);
        ends.put(id(101), PlannedEnd.UNSCHEDULED);
        candidates.add(new Candidate(id(102), Example.EVENT, id(2), id(3), null, null, false));
        planned(2, 1, null);

        assertThat(plan(Instant.EPOCH, 3).bookings()).hasSize(1);
    }

    @Test
    void endsWhatCannotStayWhenItsNewPlaceWasBookedMeanwhile() {
        scheduled(1, 0).planned(1, 1, 0);
        ends.put(id(101), PlannedEnd.UNSCHEDULED);
        booked(1, TABLE);
        accepted(2).planned(2, 0, null);

        PublicationPlan plan = plan();

        assertThat(plan.ended()).containsOnlyKeys(id(101));
        assertThat(plan.participantsWhoLoseAMeeting()).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(plan.bookings()).extracting(Booking::meetingId).containsExactly(id(102));
    }

    @Test
    void movesWhatCannotStayWhenItsNewPlaceIsFree() {
        scheduled(1, 0).planned(1, 1, 0);
        ends.put(id(101), PlannedEnd.UNSCHEDULED);

        PublicationPlan plan = plan();

        assertThat(plan.bookings()).hasSize(1);
        assertThat(plan.ended()).isEmpty();
    }

    @Test
    void endsWhatCannotStayAndWasMovedSince() {
        scheduled(1, 2).planned(1, 1, 0);
        ends.put(id(101), PlannedEnd.UNSCHEDULED);

        assertThat(plan().ended()).containsOnlyKeys(id(101));
    }

    @Test
    void endsWhatWasToGoWhereItCannotStay() {
        scheduled(1, 1).planned(1, 1, 0);
        ends.put(id(101), PlannedEnd.UNSCHEDULED);

        PublicationPlan plan = plan();

        assertThat(plan.ended()).containsOnlyKeys(id(101));
        assertThat(plan.alreadyThere()).isEmpty();
    }

    private PublicationPlanTest accepted(int meeting) {
        candidates.add(candidate(meeting, null));
        return this;
    }

    private PublicationPlanTest scheduled(int meeting, int slot) {
        Candidate candidate = candidate(meeting, slot(slot));
        candidates.add(candidate);
        for (UUID resource : List.of(candidate.requesterId(), candidate.receiverId(), TABLE)) {
            claims.add(new TakenClaim(slot(slot), resource, candidate.meetingId()));
        }
        return this;
    }

    private void planned(int meeting, int slot, @Nullable Integer from) {
        places.put(
                id(100 + meeting),
                new PlannedPlace(slot(slot), TABLE, from == null ? null : slot(from), from == null ? null : TABLE));
    }

    private void booked(int slot, UUID resource) {
        claims.add(new TakenClaim(slot(slot), resource, id(999)));
    }

    private PublicationPlan plan() {
        return plan(Instant.EPOCH);
    }

    private PublicationPlan plan(Instant from) {
        return plan(from, 1);
    }

    private PublicationPlan plan(Instant from, int scheduledMeetings) {
        List<Guest> guests = IntStream.range(0, 20)
                .mapToObj(number -> new Guest(
                        id(number),
                        id(900 + number),
                        null,
                        ParticipantStatus.APPROVED,
                        "seller",
                        scheduledMeetings,
                        List.of()))
                .toList();
        List<OpenSlot> slots = IntStream.range(0, 4)
                .mapToObj(number -> new OpenSlot(
                        slot(number),
                        Example.SESSION,
                        MORNING.plusSeconds(1200L * number),
                        MORNING.plusSeconds(1200L * number + 1200)))
                .toList();
        return PublicationPlan.of(Example.live(), from, new State(guests, slots, claims), candidates, places, ends);
    }

    private static Candidate candidate(int meeting, @Nullable UUID slotId) {
        return new Candidate(
                id(100 + meeting),
                Example.EVENT,
                id(2 * meeting),
                id(2 * meeting + 1),
                slotId,
                slotId == null ? null : TABLE,
                false);
    }

    private static UUID slot(int number) {
        return id(600 + number);
    }
}
