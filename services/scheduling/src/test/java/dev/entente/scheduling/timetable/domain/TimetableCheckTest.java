package dev.entente.scheduling.timetable.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ada (1) meets Bob (2), Bob meets Cem (3), who is online; Dora (4) has a booth, and a booking with Ada at 10. */
class TimetableCheckTest {
    private static final UUID NINE = id(600);
    private static final UUID TEN = id(601);
    private static final UUID ELEVEN = id(602);
    private static final UUID AFTERNOON = id(603);
    private static final UUID MORNING = id(500);
    private static final UUID AFTER_LUNCH = id(501);
    private static final UUID TABLE = id(800);
    private static final UUID ROOM = id(801);
    private static final UUID BOOTH = id(802);
    private static final UUID ADA_BOB = id(100);
    private static final UUID BOB_CEM = id(101);

    private static final TimetableProblem PROBLEM = new TimetableProblem(
            List.of(
                    slot(NINE, MORNING, 0),
                    slot(TEN, MORNING, 1),
                    slot(ELEVEN, MORNING, 2),
                    slot(AFTERNOON, AFTER_LUNCH, 9)),
            List.of(
                    new Table(TABLE, Presence.ON_SITE, null),
                    new Table(ROOM, Presence.ONLINE, null),
                    new Table(BOOTH, Presence.ON_SITE, id(4))),
            List.of(
                    new Participant(id(1), Presence.ON_SITE, 1, List.of()),
                    new Participant(id(2), Presence.ON_SITE, 2, List.of(ELEVEN)),
                    new Participant(id(3), Presence.ONLINE, 1, List.of()),
                    new Participant(id(4), Presence.ON_SITE, 0, List.of())),
            List.of(new Meeting(ADA_BOB, id(1), id(2), null), new Meeting(BOB_CEM, id(2), id(3), null)),
            List.of(new Booking(id(102), id(1), id(4), TEN, BOOTH)));

    @Test
    void findsNothingInASoundTimetable() {
        TimetableCheck.Finding finding = check(at(ADA_BOB, NINE, TABLE), at(BOB_CEM, TEN, ROOM));

        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isEqualTo(2);
        assertThat(finding.quality().breaks()).isZero();
    }

    @Test
    void countsWhatIsMissingToTargetsWithWhatIsBooked() {
        TimetableProblem aiming = new TimetableProblem(
                PROBLEM.slots(),
                PROBLEM.tables(),
                PROBLEM.participants().stream()
                        .map(each -> new Participant(
                                each.participantId(), each.presence(), each.room(), each.unavailableSlotIds(), 2))
                        .toList(),
                PROBLEM.meetings(),
                PROBLEM.bookings());

        // Ada has one beside a booking, Bob one, Cem none, Dora the booking
        assertThat(TimetableCheck.of(aiming, List.of(at(ADA_BOB, NINE, TABLE))).missing())
                .isEqualTo(1 + 2 + 1);
    }

    @Test
    void countsNoBreakAcrossLunch() {
        TimetableCheck.Finding finding =
                check(at(ADA_BOB, NINE, TABLE), new Placement(BOB_CEM, AFTERNOON, AFTER_LUNCH, ROOM, null, null));

        assertThat(finding.quality().breaks()).isZero();
        assertThat(finding.quality().idleSlots()).isZero();
    }

    @Test
    void countsBreaksWithBookings() {
        TimetableProblem waiting = new TimetableProblem(
                PROBLEM.slots(),
                PROBLEM.tables(),
                PROBLEM.participants(),
                PROBLEM.meetings(),
                List.of(new Booking(id(102), id(1), id(4), ELEVEN, BOOTH)));

        DayQuality quality =
                TimetableCheck.of(waiting, List.of(at(ADA_BOB, NINE, TABLE))).quality();

        assertThat(quality.breaks()).isEqualTo(1);
        assertThat(quality.idleSlots()).isEqualTo(1);
        assertThat(quality.fairness()).isEqualTo(1);
        assertThat(quality.days()).containsEntry(id(1), new DayQuality.Day(2, 1, 1));
    }

    @Test
    void findsSomebodyNeededTwice() {
        assertThat(check(at(ADA_BOB, TEN, TABLE)).violations())
                .containsExactly(id(1) + " is needed twice in slot " + TEN);
    }

    @Test
    void findsSomebodyWhoCannotCome() {
        assertThat(check(at(ADA_BOB, ELEVEN, TABLE)).violations())
                .containsExactly("participant " + id(2) + " is not available in slot " + ELEVEN);
    }

    @Test
    void findsAWrongKindOfTable() {
        assertThat(check(at(BOB_CEM, NINE, TABLE)).violations())
                .containsExactly("table " + TABLE + " does not suit meeting " + BOB_CEM);
    }

    @Test
    void findsABoothOfSomebodyElse() {
        assertThat(check(at(ADA_BOB, NINE, BOOTH)).violations())
                .containsExactly("booth " + BOOTH + " belongs to nobody who takes part in meeting " + ADA_BOB);
    }

    @Test
    void findsAMeetingPlacedTwiceAndOneThatWasNotToBePlaced() {
        assertThat(check(at(ADA_BOB, NINE, TABLE), at(ADA_BOB, NINE, TABLE), at(id(109), NINE, ROOM))
                        .violations())
                .containsExactly(
                        "meeting " + ADA_BOB + " is placed twice", "meeting " + id(109) + " was not to be placed");
    }

    @Test
    void findsSomebodyWithoutTimeToGoFromHallToHall() {
        TimetableProblem inHalls = new TimetableProblem(
                PROBLEM.slots(),
                List.of(new Table(TABLE, Presence.ON_SITE, null, "North"), new Table(BOOTH, Presence.ON_SITE, id(4))),
                PROBLEM.participants(),
                PROBLEM.meetings(),
                PROBLEM.bookings(),
                List.of(),
                List.of(),
                new Paces(null, 1));

        // Ada is at the booth in the other hall at ten
        assertThat(TimetableCheck.of(inHalls, List.of(at(ADA_BOB, NINE, TABLE))).violations())
                .containsExactly("participant " + id(1) + " has fewer than 1 slots to go from hall to hall");
        assertThat(TimetableCheck.of(
                                inHalls, List.of(new Placement(ADA_BOB, AFTERNOON, AFTER_LUNCH, TABLE, null, null)))
                        .violations())
                .isEmpty();
    }

    @Test
    void findsSomebodyWithoutARest() {
        TimetableProblem restful = new TimetableProblem(
                PROBLEM.slots(),
                PROBLEM.tables(),
                PROBLEM.participants(),
                PROBLEM.meetings(),
                PROBLEM.bookings(),
                List.of(),
                List.of(),
                new Paces(new Rest(1, 1), 0));

        assertThat(TimetableCheck.of(restful, List.of(at(BOB_CEM, TEN, ROOM), at(ADA_BOB, NINE, TABLE)))
                        .violations())
                .containsExactlyInAnyOrder(
                        "participant " + id(1) + " has more than 1 meetings without a rest",
                        "participant " + id(2) + " has more than 1 meetings without a rest");
    }

    /** Bob's own rest is a longer one; the others' two meetings may follow one another. */
    @Test
    void findsSomebodyWithoutTheRestOfItsOwn() {
        TimetableProblem restful = new TimetableProblem(
                PROBLEM.slots(),
                PROBLEM.tables(),
                PROBLEM.participants(),
                PROBLEM.meetings(),
                PROBLEM.bookings(),
                List.of(),
                List.of(),
                new Paces(new Rest(2, 1), 0, Map.of(id(2), new Pace(new Rest(1, 1), null))));

        assertThat(TimetableCheck.of(restful, List.of(at(BOB_CEM, TEN, ROOM), at(ADA_BOB, NINE, TABLE)))
                        .violations())
                .containsExactly("participant " + id(2) + " has more than 1 meetings without a rest");
    }

    @Test
    void findsSomebodyWithoutItsOwnTimeBetweenHalls() {
        TimetableProblem inHalls = new TimetableProblem(
                PROBLEM.slots(),
                List.of(new Table(TABLE, Presence.ON_SITE, null, "North"), new Table(BOOTH, Presence.ON_SITE, id(4))),
                PROBLEM.participants(),
                PROBLEM.meetings(),
                PROBLEM.bookings(),
                List.of(),
                List.of(),
                new Paces(null, 0, Map.of(id(1), new Pace(null, 1))));

        assertThat(TimetableCheck.of(inHalls, List.of(at(ADA_BOB, NINE, TABLE))).violations())
                .containsExactly("participant " + id(1) + " has fewer than 1 slots to go from hall to hall");
    }

    @Test
    void findsAMeetingOutsideItsSessionsUnlessItStays() {
        TimetableProblem bound = Timed.of(PROBLEM, new MeetingTimes(Map.of(ADA_BOB, Set.of(TEN, AFTERNOON)), Map.of()));

        assertThat(TimetableCheck.of(bound, List.of(at(ADA_BOB, NINE, TABLE))).violations())
                .containsExactly("meeting " + ADA_BOB + " is outside its sessions");
        assertThat(TimetableCheck.of(standing(bound, ADA_BOB, NINE), List.of(at(ADA_BOB, NINE, TABLE)))
                        .violations())
                .isEmpty();
    }

    @Test
    void findsAMeetingThatIsNotAfterTheOneThatItWaitsFor() {
        TimetableProblem inOrder =
                Timed.of(PROBLEM, new MeetingTimes(Map.of(), Map.of(ADA_BOB, Set.of(BOB_CEM, id(102)))));

        assertThat(TimetableCheck.of(inOrder, List.of(at(ADA_BOB, NINE, TABLE), at(BOB_CEM, TEN, ROOM)))
                        .violations())
                .containsExactlyInAnyOrder(
                        "meeting " + BOB_CEM + " must be over before meeting " + ADA_BOB,
                        "meeting " + id(102) + " must be over before meeting " + ADA_BOB);
        assertThat(TimetableCheck.of(
                                standing(inOrder, ADA_BOB, NINE),
                                List.of(at(ADA_BOB, NINE, TABLE), at(BOB_CEM, TEN, ROOM)))
                        .violations())
                .as("what is booked stays as it stands; what is new comes first")
                .containsExactly("meeting " + BOB_CEM + " must be over before meeting " + ADA_BOB);
    }

    private static TimetableProblem standing(TimetableProblem problem, UUID meetingId, UUID slotId) {
        return new TimetableProblem(
                problem.slots(),
                problem.tables(),
                problem.participants(),
                problem.meetings().stream()
                        .map(meeting -> meeting.meetingId().equals(meetingId)
                                ? new Meeting(
                                        meetingId,
                                        meeting.requesterId(),
                                        meeting.receiverId(),
                                        new Place(slotId, TABLE))
                                : meeting)
                        .toList(),
                problem.bookings(),
                problem.cancelled(),
                problem.handedOver(),
                problem.closed(),
                problem.paces(),
                problem.times());
    }

    @Test
    void findsALimitExceeded() {
        TimetableProblem narrow = new TimetableProblem(
                PROBLEM.slots(),
                PROBLEM.tables(),
                List.of(
                        PROBLEM.participants().get(0),
                        new Participant(id(2), Presence.ON_SITE, 1, List.of()),
                        PROBLEM.participants().get(2)),
                PROBLEM.meetings(),
                List.of());

        assertThat(TimetableCheck.of(narrow, List.of(at(ADA_BOB, NINE, TABLE), at(BOB_CEM, TEN, ROOM)))
                        .violations())
                .containsExactly("participant " + id(2) + " gets 2 meetings and may have 1 more");
    }

    @Test
    void findsASlotThatCannotBeBookedInThatSession() {
        assertThat(check(new Placement(ADA_BOB, NINE, AFTER_LUNCH, TABLE, null, null))
                        .violations())
                .containsExactly(
                        "meeting " + ADA_BOB + " is in slot " + NINE + ", which cannot be booked in that session");
    }

    private static TimetableCheck.Finding check(Placement... placements) {
        return TimetableCheck.of(PROBLEM, List.of(placements));
    }

    private static Placement at(UUID meetingId, UUID slotId, UUID tableId) {
        return new Placement(meetingId, slotId, MORNING, tableId, null, null);
    }

    private static Slot slot(UUID slotId, UUID sessionId, int place) {
        return new Slot(slotId, sessionId, Instant.parse("2026-05-05T08:00:00Z").plusSeconds(1200L * place));
    }
}
