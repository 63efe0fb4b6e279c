package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Attainment;
import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.domain.MeetingTimes;
import dev.entente.scheduling.timetable.domain.Obstacle;
import dev.entente.scheduling.timetable.domain.Pace;
import dev.entente.scheduling.timetable.domain.Paces;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Rest;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.Timed;
import dev.entente.scheduling.timetable.domain.TimetableCheck;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.Weights;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimisedPlacementTest {
    private static final Paces ONE_SLOT_BETWEEN_HALLS = new Paces(null, 1);

    private static final Instant MORNING = Instant.parse("2026-05-05T08:00:00Z");

    private final OptimisedPlacement placement = new OptimisedPlacement(new OneThread(), new SimpleMeterRegistry());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void keepsEveryRuleOfMixedEvents(long seed) {
        TimetableProblem problem = mixed(new Random(seed));

        PlacedTimetable placed = placed(problem);

        TimetableCheck.Finding finding = TimetableCheck.of(problem, placed.placements());
        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isEqualTo(placed.certificate().counts().placed());
        assertThat(finding.quality().breaks())
                .isEqualTo(placed.certificate().counts().breaks());
    }

    @Test
    void seatsAMeetingThatStaysInItsSlotAtItsTable() {
        TimetableProblem problem = new TimetableProblem(
                slots(1),
                List.of(table(1, null), table(2, null), table(3, null)),
                List.of(guest(1), guest(2)),
                List.of(new Meeting(id(100), id(1), id(2), new Place(slot(0), id(803)))),
                List.of());

        assertThat(placed(problem).placements()).extracting(Placement::tableId).containsExactly(id(803));
    }

    /** Two who stay all day meet those who come to one slot each, and are listed in another order at each slot. */
    @Test
    void leavesParticipantsAtTheirTablesFromSlotToSlot() {
        TimetableProblem problem = new TimetableProblem(
                slots(3),
                List.of(table(1, null), table(2, null), table(3, null)),
                List.of(
                        guest(1),
                        guest(2),
                        guest(10, 1, 2),
                        guest(11, 0, 2),
                        guest(12, 0, 1),
                        guest(20, 1, 2),
                        guest(21, 0, 2),
                        guest(22, 0, 1)),
                List.of(
                        new Meeting(id(100), id(1), id(10), null),
                        new Meeting(id(101), id(2), id(20), null),
                        new Meeting(id(102), id(2), id(21), null),
                        new Meeting(id(103), id(1), id(11), null),
                        new Meeting(id(104), id(1), id(12), null),
                        new Meeting(id(105), id(2), id(22), null)),
                List.of());

        List<Placement> placements = placed(problem).placements();

        assertThat(tablesOf(List.of(id(100), id(103), id(104)), placements)).hasSize(1);
        assertThat(tablesOf(List.of(id(101), id(102), id(105)), placements)).hasSize(1);
        assertThat(placements).hasSize(6);
    }

    private static Set<UUID> tablesOf(List<UUID> meetings, List<Placement> placements) {
        return placements.stream()
                .filter(placement -> meetings.contains(placement.meetingId()))
                .map(Placement::tableId)
                .collect(Collectors.toSet());
    }

    @Test
    void countsBreaksThatBookingsMake() {
        TimetableProblem problem = new TimetableProblem(
                slots(3),
                List.of(table(1, null)),
                List.of(new Participant(id(1), Presence.ON_SITE, 5, List.of(slot(1))), guest(2), guest(3)),
                List.of(new Meeting(id(100), id(1), id(2), null)),
                List.of(new Booking(id(101), id(1), id(3), slot(0), id(801))));

        Certificate certificate = placed(problem).certificate();

        assertThat(certificate.counts().breaks()).isEqualTo(1);
        assertThat(certificate.counts().breaksLowerBound()).isEqualTo(1);
        assertThat(certificate.counts().requested()).isEqualTo(1);
        assertThat(certificate.isOptimal()).isTrue();
    }

    @Test
    void keepsABookingOfSomebodyWhoSaidLaterThatItCannotCome() {
        TimetableProblem problem = new TimetableProblem(
                slots(2),
                List.of(table(1, null)),
                List.of(new Participant(id(1), Presence.ON_SITE, 5, List.of(slot(0))), guest(2), guest(3)),
                List.of(new Meeting(id(100), id(1), id(2), null)),
                List.of(new Booking(id(101), id(1), id(3), slot(0), id(801))));

        assertThat(placed(problem).placements()).extracting(Placement::slotId).containsExactly(slot(1));
    }

    @Test
    void namesTheTablesThatAreTooFew() {
        TimetableProblem problem = new TimetableProblem(
                slots(2),
                List.of(table(1, null)),
                IntStream.rangeClosed(1, 6)
                        .mapToObj(OptimisedPlacementTest::guest)
                        .toList(),
                List.of(
                        new Meeting(id(100), id(1), id(2), null),
                        new Meeting(id(101), id(3), id(4), null),
                        new Meeting(id(102), id(5), id(6), null)),
                List.of());

        Obstacle obstacle = obstacle(problem, wishes(null));

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.TOO_FEW_TABLES);
        assertThat(obstacle.missing()).isEqualTo(1);
        assertThat(obstacle.slotIds()).containsExactly(slot(0), slot(1));
    }

    @Test
    void saysThatFairnessForbidsIt() {
        TimetableProblem problem = new TimetableProblem(
                slots(3),
                List.of(table(1, null), table(2, null)),
                List.of(new Participant(id(1), Presence.ON_SITE, 5, List.of(slot(1))), guest(2), guest(3)),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(1), id(3), null)),
                List.of());

        assertThat(obstacle(problem, wishes(0)).kind()).isEqualTo(Obstacle.Kind.FAIRNESS);
        assertThat(placed(problem).certificate().counts().breaks()).isEqualTo(1);
    }

    @Test
    void choosesWhatIsWorthMost() {
        Participant busy = new Participant(id(1), Presence.ON_SITE, 2, List.of());
        TimetableProblem problem = new TimetableProblem(
                slots(4),
                List.of(table(1, null)),
                List.of(busy, guest(2), guest(3), guest(4)),
                List.of(
                        new Meeting(id(100), id(1), id(2), null, false, 1),
                        new Meeting(id(101), id(1), id(3), null, false, 5),
                        new Meeting(id(102), id(1), id(4), null, false, 3)),
                List.of());

        PlacedTimetable chosen = placed(problem, choosing(Targets.NONE));

        assertThat(chosen.placements()).extracting(Placement::meetingId).containsExactlyInAnyOrder(id(101), id(102));
        assertThat(chosen.certificate().weight()).isEqualTo(new Certificate.Weight(8, 8));
        assertThat(chosen.certificate().isOptimal()).isTrue();
    }

    @Test
    void promisesCountBeforeWorthAndBookingsCountTowardsThem() {
        // one slot is left at the only table; the dearer meeting is of two who have enough
        TimetableProblem problem = new TimetableProblem(
                slots(2),
                List.of(table(1, null)),
                List.of(aiming(1, 1), aiming(2, 1), aiming(3, 1), aiming(4, 2)),
                List.of(
                        new Meeting(id(100), id(1), id(2), null, false, 9),
                        new Meeting(id(101), id(3), id(4), null, false, 1)),
                List.of(new Booking(id(102), id(1), id(2), slot(0), id(801))));
        TimetableWishes wishes = choosing(new Targets(1, Map.of("buyer", 2)));

        PlacedTimetable chosen = placed(problem, wishes);

        assertThat(chosen.placements()).extracting(Placement::meetingId).containsExactly(id(101));
        assertThat(chosen.certificate().targets())
                .isEqualTo(new Attainment(4, 3, 1, 1, List.of(new Attainment.Shortfall(id(4), 1))));
        assertThat(chosen.certificate().weight()).isEqualTo(new Certificate.Weight(1, 1));
        assertThat(chosen.certificate().isOptimal()).isTrue();
    }

    private static Participant aiming(int number, int target) {
        return new Participant(id(number), Presence.ON_SITE, 5, List.of(), target);
    }

    @Test
    void countsNoBookingAmongWhatIsChosen() {
        TimetableProblem problem = new TimetableProblem(
                slots(1),
                List.of(table(1, null), table(2, null)),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(1), id(3), null)),
                List.of(new Booking(id(102), id(3), id(4), slot(0), id(801))));

        Certificate certificate = placed(problem, choosing(Targets.NONE)).certificate();

        assertThat(certificate.counts().requested()).isEqualTo(2);
        assertThat(certificate.counts().placed()).isEqualTo(1);
        assertThat(certificate.counts().placedBound()).isEqualTo(1);
        assertThat(certificate.weight())
                .extracting(Certificate.Weight::placedWeight)
                .isEqualTo(1L);
    }

    @Test
    void grantsEverybodyARest() {
        TimetableProblem problem = new TimetableProblem(
                slots(5),
                List.of(table(1, null), table(2, null)),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(
                        new Meeting(id(100), id(1), id(2), null),
                        new Meeting(id(101), id(1), id(3), null),
                        new Meeting(id(102), id(1), id(4), null)),
                List.of(),
                List.of(),
                List.of(),
                new Paces(new Rest(1, 1), 0));

        PlacedTimetable rested = placed(problem);

        assertThat(rested.placements())
                .extracting(Placement::slotId)
                .containsExactlyInAnyOrder(slot(0), slot(2), slot(4));
        assertThat(rested.certificate().counts().breaks()).isEqualTo(2);
        assertThat(rested.certificate().isOptimal()).isTrue();
        assertThat(TimetableCheck.of(problem, rested.placements()).violations()).isEmpty();
    }

    @Test
    void grantsSomebodyARestOfItsOwn() {
        TimetableProblem problem = new TimetableProblem(
                slots(5),
                List.of(table(1, null), table(2, null)),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(
                        new Meeting(id(100), id(1), id(2), null),
                        new Meeting(id(101), id(1), id(3), null),
                        new Meeting(id(102), id(4), id(2), null),
                        new Meeting(id(103), id(4), id(3), null)),
                List.of(),
                List.of(),
                List.of(),
                new Paces(null, 0, Map.of(id(1), new Pace(new Rest(1, 2), null))));

        PlacedTimetable rested = placed(problem);

        assertThat(rested.certificate().counts().breaks()).isEqualTo(1);
        assertThat(rested.certificate().isOptimal()).isTrue();
        assertThat(TimetableCheck.of(problem, rested.placements()).violations()).isEmpty();
    }

    @Test
    void placesBesideBookingsThatAlreadyDenyARest() {
        TimetableProblem problem = new TimetableProblem(
                slots(3),
                List.of(table(1, null), table(2, null)),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(new Meeting(id(100), id(1), id(2), null)),
                List.of(
                        new Booking(id(101), id(1), id(3), slot(0), id(801)),
                        new Booking(id(102), id(1), id(4), slot(1), id(801))),
                List.of(),
                List.of(),
                new Paces(new Rest(1, 1), 0));

        PlacedTimetable made = placed(problem);

        assertThat(made.placements()).extracting(Placement::slotId).containsExactly(slot(2));
        assertThat(TimetableCheck.of(problem, made.placements()).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void leavesTimeToGoFromHallToHall(long seed) {
        TimetableProblem problem = inTwoHalls(mixed(new Random(seed)), ONE_SLOT_BETWEEN_HALLS);

        PlacedTimetable made = placed(problem, choosing(Targets.NONE));

        TimetableCheck.Finding finding = TimetableCheck.of(problem, made.placements());
        assertThat(finding.violations()).isEmpty();
        assertThat(finding.placed()).isGreaterThan(12);
        assertThat(finding.quality().breaks())
                .isEqualTo(made.certificate().counts().breaks());
    }

    @Test
    void placesMeetingsInTheirSessionsAndInTheirOrder() {
        for (int seed = 0; seed < 5; seed++) {
            TimetableProblem mixed = mixed(new Random(seed));
            List<UUID> afternoon = List.of(slot(4), slot(5), slot(6), slot(7));
            TimetableProblem problem = Timed.of(
                    mixed,
                    new MeetingTimes(
                            Map.of(id(100), Set.copyOf(afternoon), id(103), Set.of(slot(0), slot(1), slot(2))),
                            Map.of(
                                    id(104), Set.of(id(105), id(500)),
                                    id(105), Set.of(id(106)),
                                    id(501), Set.of(id(107), id(502)))));

            PlacedTimetable made = placed(problem, choosing(Targets.NONE));

            assertThat(TimetableCheck.of(problem, made.placements()).violations())
                    .isEmpty();
        }
    }

    @Test
    void namesMeetingsWhoseOrderTheirSessionsForbid() {
        TimetableProblem problem = Timed.of(
                twoPairs(4, List.of(table(1, null), table(2, null))),
                new MeetingTimes(
                        Map.of(id(100), Set.of(slot(0), slot(1)), id(101), Set.of(slot(2), slot(3))),
                        Map.of(id(100), Set.of(id(101)))));

        Obstacle obstacle = obstacle(problem, wishes(null));

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.TOO_CLOSELY_TIED);
        assertThat(obstacle.sentence()).startsWith("1 meeting cannot come after those");
        assertThat(obstacle.meetingIds()).containsExactly(id(100), id(101));
    }

    @Test
    void namesAMeetingThatHasNoSlotInItsSessions() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        slots(2),
                        List.of(table(1, null)),
                        List.of(guest(1, 1), guest(2)),
                        List.of(new Meeting(id(100), id(1), id(2), null)),
                        List.of()),
                new MeetingTimes(Map.of(id(100), Set.of(slot(1))), Map.of()));

        Obstacle obstacle = obstacle(problem, wishes(null));

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.NO_COMMON_SLOT);
        assertThat(obstacle.sentence()).contains("in its sessions");
    }

    @Test
    void namesHowManyMeetingsOfSomebodyAreBoundToSessions() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        slots(3),
                        List.of(table(1, null), table(2, null)),
                        List.of(guest(1), guest(2), guest(3), guest(4)),
                        List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(1), id(3), null)),
                        List.of(new Booking(id(102), id(1), id(4), slot(2), id(801)))),
                new MeetingTimes(
                        Map.of(id(100), Set.of(slot(1), slot(2)), id(101), Set.of(slot(1)), id(102), Set.of(slot(2))),
                        Map.of()));

        assertThat(obstacle(problem, wishes(null)).sentence())
                .isEqualTo("A participant has 3 meetings (2 of them bound to sessions) for 2 slots: 1 too many.");
    }

    @Test
    void namesHowManyMeetingsWithoutATableAreBoundToSessions() {
        TimetableProblem problem = Timed.of(
                twoPairs(2, List.of(table(1, null))),
                new MeetingTimes(Map.of(id(100), Set.of(slot(1)), id(101), Set.of(slot(1))), Map.of()));

        Obstacle obstacle = obstacle(problem, wishes(null));

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.TOO_FEW_TABLES);
        assertThat(obstacle.sentence())
                .startsWith("2 meetings (2 of them bound to sessions) must take place in 1 slots");
    }

    /** One meets two, and three meets four. */
    private static TimetableProblem twoPairs(int slots, List<Table> tables) {
        return new TimetableProblem(
                slots(slots),
                tables,
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(3), id(4), null)),
                List.of());
    }

    @Test
    void placesBesideBookingsThatAreInTheWrongOrder() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        slots(3),
                        List.of(table(1, null)),
                        List.of(guest(1), guest(2), guest(3), guest(4)),
                        List.of(new Meeting(id(100), id(1), id(2), null)),
                        List.of(
                                new Booking(id(101), id(3), id(4), slot(0), id(801)),
                                new Booking(id(102), id(1), id(3), slot(1), id(801)))),
                new MeetingTimes(Map.of(), Map.of(id(101), Set.of(id(102)))));

        assertThat(placed(problem).placements()).extracting(Placement::slotId).containsExactly(slot(2));
    }

    @Test
    void leavesSomebodyWhoGoesSlowlyMoreTimeBetweenHalls() {
        TimetableProblem problem = inTwoHalls(
                new TimetableProblem(
                        slots(4),
                        List.of(table(1, id(2)), table(2, id(3))),
                        List.of(guest(1), guest(2), guest(3), guest(4)),
                        List.of(
                                new Meeting(id(100), id(1), id(2), null),
                                new Meeting(id(101), id(1), id(3), null),
                                new Meeting(id(102), id(4), id(2), null),
                                new Meeting(id(103), id(4), id(3), null)),
                        List.of()),
                new Paces(null, 0, Map.of(id(1), new Pace(null, 2))));

        List<Placement> placements = placed(problem).placements();

        assertThat(placements)
                .filteredOn(placement -> List.of(id(100), id(101)).contains(placement.meetingId()))
                .extracting(Placement::slotId)
                .containsExactlyInAnyOrder(slot(0), slot(3));
        assertThat(TimetableCheck.of(problem, placements).violations()).isEmpty();
    }

    @Test
    void placesBesideBookingsThatAlreadyLeaveNoTimeBetweenHalls() {
        TimetableProblem problem = inTwoHalls(
                new TimetableProblem(
                        slots(3),
                        List.of(table(1, null), table(2, null)),
                        List.of(guest(1), guest(2), guest(3), guest(4)),
                        List.of(new Meeting(id(100), id(1), id(2), null)),
                        List.of(
                                new Booking(id(101), id(1), id(3), slot(0), id(801)),
                                new Booking(id(102), id(1), id(4), slot(1), id(802)))),
                ONE_SLOT_BETWEEN_HALLS);

        PlacedTimetable made = placed(problem);

        assertThat(made.placements()).extracting(Placement::slotId).containsExactly(slot(2));
        assertThat(TimetableCheck.of(problem, made.placements()).violations()).isEmpty();
    }

    @Test
    void tellsThatThereIsNoTimeToGoFromHallToHall() {
        TimetableProblem problem = inTwoHalls(
                new TimetableProblem(
                        slots(2),
                        List.of(table(1, id(2)), table(2, id(3))),
                        List.of(guest(1), guest(2), guest(3)),
                        List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(1), id(3), null)),
                        List.of()),
                ONE_SLOT_BETWEEN_HALLS);

        Obstacle obstacle = obstacle(problem, wishes(null));

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.TOO_FEW_SLOTS);
        assertThat(obstacle.participantIds()).containsExactly(id(1));
        assertThat(obstacle.missing()).isEqualTo(1);
    }

    /** Five meet each other at four slots of two tables: somebody always waits, so there is no room whatever the halls. */
    @Test
    void saysThatAReasonIsProvenForTheHallsAsTheyWereAllotted() {
        List<Meeting> meetings = new ArrayList<>();
        for (int one = 1; one <= 5; one++) {
            for (int other = one + 1; other <= 5; other++) {
                meetings.add(new Meeting(id(100 + meetings.size()), id(one), id(other), null));
            }
        }
        TimetableProblem problem = new TimetableProblem(
                slots(4),
                List.of(table(1, null), table(2, null), table(3, null), table(4, null)),
                List.of(guest(1), guest(2), guest(3), guest(4), guest(5)),
                meetings,
                List.of());

        assertThat(obstacle(inTwoHalls(problem, ONE_SLOT_BETWEEN_HALLS), wishes(null))
                        .sentence())
                .contains("with the halls as they were allotted");
        assertThat(obstacle(problem, wishes(null)).sentence()).doesNotContain("halls");
    }

    @Test
    void saysNothingOfHallsWhereTheyAreNotToBlame() {
        TimetableProblem problem = inTwoHalls(
                new TimetableProblem(
                        slots(2),
                        List.of(table(1, null), table(2, null)),
                        List.of(guest(1), guest(2), guest(3), guest(4)),
                        List.of(
                                new Meeting(id(100), id(1), id(2), null),
                                new Meeting(id(101), id(1), id(3), null),
                                new Meeting(id(102), id(1), id(4), null)),
                        List.of()),
                ONE_SLOT_BETWEEN_HALLS);

        Obstacle obstacle = obstacle(problem, wishes(null));

        assertThat(obstacle.kind()).isEqualTo(Obstacle.Kind.TOO_FEW_SLOTS);
        assertThat(obstacle.sentence()).doesNotContain("halls");
    }

    /** Tables with odd numbers are in one, the others in another. */
    private static TimetableProblem inTwoHalls(TimetableProblem problem, Paces paces) {
        return new TimetableProblem(
                problem.slots(),
                problem.tables().stream()
                        .map(table -> new Table(
                                table.tableId(),
                                table.kind(),
                                table.fixedParticipantId(),
                                table.tableId().getLeastSignificantBits() % 2 == 0 ? "South" : null))
                        .toList(),
                problem.participants(),
                problem.meetings(),
                problem.bookings(),
                problem.cancelled(),
                problem.closed(),
                paces);
    }

    private PlacedTimetable placed(TimetableProblem problem, TimetableWishes wishes) {
        Course course = placement.place(problem, wishes, () -> false, soFar -> {});
        assertThat(course).isInstanceOf(Course.Placed.class);
        return ((Course.Placed) course).timetable();
    }

    private PlacedTimetable placed(TimetableProblem problem) {
        return placed(problem, wishes(null));
    }

    private Obstacle obstacle(TimetableProblem problem, TimetableWishes wishes) {
        Course course = placement.place(problem, wishes, () -> false, soFar -> {});
        assertThat(course).isInstanceOf(Course.Infeasible.class);
        return ((Course.Infeasible) course).obstacle();
    }

    /** On site and online, with booths, bookings, people who cannot always come, and meetings that may move. */
    private static TimetableProblem mixed(Random chance) {
        List<Slot> slots = slots(8);
        List<Table> tables = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            tables.add(table(number, null));
        }
        tables.add(table(6, id(1)));
        tables.add(table(7, id(2)));
        tables.add(new Table(id(808), Presence.ONLINE, null));
        tables.add(new Table(id(809), Presence.ONLINE, null));
        List<Participant> participants = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            Presence presence = number % 5 == 0 ? Presence.ONLINE : Presence.ON_SITE;
            List<UUID> away = number % 3 == 0 ? List.of(slot(chance.nextInt(8))) : List.of();
            participants.add(new Participant(id(number), presence, 8, away));
        }
        List<Booking> bookings = List.of(
                new Booking(id(500), id(1), id(7), slot(3), id(806)),
                new Booking(id(501), id(3), id(8), slot(3), id(801)),
                new Booking(id(502), id(4), id(5), slot(6), id(808)));
        Set<Set<Integer>> pairs = new HashSet<>();
        List<Meeting> meetings = new ArrayList<>();
        while (meetings.size() < 18) {
            int one = 1 + chance.nextInt(12);
            int other = 1 + chance.nextInt(12);
            if (one != other && pairs.add(Set.of(one, other))) {
                meetings.add(new Meeting(id(100 + meetings.size()), id(one), id(other), null));
            }
        }
        return new TimetableProblem(slots, tables, participants, meetings, bookings);
    }

    private static TimetableWishes wishes(@Nullable Integer fairness) {
        return TimetableWishes.searching(2, 1, fairness, Rearrangement.NOTHING, Set.of());
    }

    private static TimetableWishes choosing(Targets targets) {
        return wishes(null).pursuing(TimetableGoal.CHOOSE_AND_PLACE, Weights.EQUAL, targets);
    }

    private static Participant guest(int number, int... away) {
        return new Participant(
                id(number),
                Presence.ON_SITE,
                5,
                IntStream.of(away).mapToObj(OptimisedPlacementTest::slot).toList());
    }

    private static Table table(int number, @Nullable UUID owner) {
        return new Table(id(800 + number), Presence.ON_SITE, owner);
    }

    private static List<Slot> slots(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Slot(slot(number), id(500 + number / 6), MORNING.plusSeconds(1200L * number)))
                .toList();
    }

    private static UUID slot(int number) {
        return id(600 + number);
    }

    private static final class OneThread implements TimetablingSettings {
        @Override
        public int parallel() {
            return 1;
        }

        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int repairs() {
            return 1;
        }

        @Override
        public int waitingRepairs() {
            return 0;
        }

        @Override
        public Duration look() {
            return Duration.ofMillis(10);
        }
    }
}
