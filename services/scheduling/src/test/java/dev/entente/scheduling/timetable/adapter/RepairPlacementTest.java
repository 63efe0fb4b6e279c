package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.MeetingTimes;
import dev.entente.scheduling.timetable.domain.Paces;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.PlacedTimetable;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.RepairQuality;
import dev.entente.scheduling.timetable.domain.Timed;
import dev.entente.scheduling.timetable.domain.TimetableCheck;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepairPlacementTest {
    private static final Instant MORNING = Instant.parse("2026-05-05T08:00:00Z");
    private static final Table FIRST = new Table(id(801), Presence.ON_SITE, null);
    private static final Table SECOND = new Table(id(802), Presence.ON_SITE, null);

    private final RepairPlacement placement = new RepairPlacement(new SimpleMeterRegistry());

    @Test
    void movesOnlyWhatCannotStay() {
        PlacedTimetable repaired = repaired(problem(
                3,
                List.of(FIRST),
                List.of(displaced(100, 1, 2, 0, FIRST), standing(101, 3, 4, 1, FIRST)),
                List.of(new Claim(slot(0), FIRST.tableId()))));

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(100), slot(2)), tuple(id(101), slot(1)));
        assertThat(repaired.certificate().repairQuality()).isEqualTo(new RepairQuality(0, 1, true));
        assertThat(repaired.certificate().isOptimal()).isTrue();
    }

    @Test
    void keepsTheSlotWhenAnotherTableIsFreeThen() {
        PlacedTimetable repaired = repaired(problem(
                2,
                List.of(FIRST, SECOND),
                List.of(displaced(100, 1, 2, 0, FIRST)),
                List.of(new Claim(slot(0), FIRST.tableId()))));

        assertThat(repaired.placements()).hasSize(1);
        assertThat(repaired.placements().getFirst().tableId())
                .isEqualTo(repaired.placements().getFirst().slotId().equals(slot(0)) ? id(802) : id(801));
    }

    @Test
    void letsAnotherMoveWhenThatGivesAPlace() {
        // 1 is free at slot 1 only, where 2 already meets 3, who can also meet at slot 0
        TimetableProblem problem = new TimetableProblem(
                slots(2),
                List.of(FIRST, SECOND),
                List.of(guest(1, slot(0)), guest(2), guest(3)),
                List.of(displaced(100, 1, 2, 0, FIRST), standing(101, 2, 3, 1, FIRST)),
                List.of());

        PlacedTimetable repaired = repaired(problem);

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(100), slot(1)), tuple(id(101), slot(0)));
    }

    @Test
    void leavesTimeToGoToAnotherHall() {
        Table south = new Table(id(803), Presence.ON_SITE, id(3), "South");
        // 1 goes from 2 to 3, who has a booth in the other hall, and cannot go earlier
        TimetableProblem problem =
                inHalls(List.of(FIRST, south), List.of(displaced(100, 1, 2, 2, FIRST), standing(101, 1, 3, 3, south)));

        PlacedTimetable repaired = repaired(problem);

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(100), slot(1)), tuple(id(101), slot(3)));
    }

    @Test
    void leavesThoseAloneWhoHaveNoTimeBetweenHallsAsItIs() {
        Table south = new Table(id(803), Presence.ON_SITE, id(3), "South");
        TimetableProblem problem = inHalls(
                List.of(FIRST, south),
                List.of(standing(100, 1, 2, 2, FIRST), standing(101, 1, 3, 3, south), displaced(102, 1, 4, 0, FIRST)));

        PlacedTimetable repaired = repaired(problem);

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .contains(tuple(id(100), slot(2)), tuple(id(101), slot(3)))
                .hasSize(3);
    }

    @Test
    void movesWhatWaitsBehindADisplacedMeeting() {
        // 100 loses slot 0 and finds only slot 1, where 101, which comes after it, was; 102 comes after both
        TimetableProblem problem = Timed.of(
                problem(
                        4,
                        List.of(FIRST, SECOND),
                        List.of(
                                displaced(100, 1, 2, 0, FIRST),
                                standing(101, 3, 4, 1, FIRST),
                                standing(102, 3, 2, 2, SECOND)),
                        List.of(new Claim(slot(0), FIRST.tableId()), new Claim(slot(0), SECOND.tableId()))),
                new MeetingTimes(
                        Map.of(id(100), Set.of(slot(0), slot(1))),
                        Map.of(id(101), Set.of(id(100)), id(102), Set.of(id(101)))));

        assertThat(repaired(problem).placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(100), slot(1)), tuple(id(101), slot(2)), tuple(id(102), slot(3)));
    }

    @Test
    void keepsDisplacedMeetingsInTheirOrderWhicheverIsTakenUpFirst() {
        List<Claim> closed = List.of(new Claim(slot(0), FIRST.tableId()), new Claim(slot(1), FIRST.tableId()));
        for (boolean firstWaits : List.of(true, false)) {
            TimetableProblem problem = Timed.of(
                    problem(
                            4,
                            List.of(FIRST),
                            List.of(displaced(100, 1, 2, 0, FIRST), displaced(101, 3, 4, 1, FIRST)),
                            closed),
                    new MeetingTimes(Map.of(), Map.of(id(firstWaits ? 100 : 101), Set.of(id(firstWaits ? 101 : 100)))));

            assertThat(repaired(problem).placements())
                    .extracting(Placement::meetingId, Placement::slotId)
                    .containsExactlyInAnyOrder(
                            tuple(id(100), slot(firstWaits ? 3 : 2)), tuple(id(101), slot(firstWaits ? 2 : 3)));
        }
    }

    /** The one that is held would have a place in its session, and the other its. */
    @Test
    void provesNothingWhileSomethingIsHeldThatMightGiveWay() {
        TimetableProblem problem = Timed.of(
                problem(
                        3,
                        List.of(FIRST),
                        List.of(standing(100, 1, 2, 0, FIRST), displaced(101, 3, 4, 1, FIRST)),
                        List.of(new Claim(slot(1), FIRST.tableId()))),
                new MeetingTimes(Map.of(id(100), Set.of(slot(2)), id(101), Set.of(slot(0))), Map.of()));

        PlacedTimetable repaired = repaired(problem);

        assertThat(repaired.placements()).extracting(Placement::meetingId).containsExactly(id(100));
        assertThat(repaired.certificate().counts().placedBound()).isEqualTo(2);
    }

    @Test
    void leavesThoseAloneThatAreOutOfTurnAsItIs() {
        TimetableProblem problem = Timed.of(
                problem(
                        4,
                        List.of(FIRST),
                        List.of(
                                standing(100, 1, 2, 0, FIRST),
                                standing(101, 3, 4, 1, FIRST),
                                displaced(102, 1, 4, 2, FIRST)),
                        List.of(new Claim(slot(2), FIRST.tableId()))),
                new MeetingTimes(Map.of(id(101), Set.of(slot(3))), Map.of(id(100), Set.of(id(101)))));

        assertThat(repaired(problem).placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(100), slot(0)), tuple(id(101), slot(1)), tuple(id(102), slot(3)));
    }

    /** The first slot is over. */
    private static TimetableProblem inHalls(List<Table> tables, List<Meeting> meetings) {
        return new TimetableProblem(
                slots(4),
                tables,
                List.of(guest(1, slot(0)), guest(2), guest(3), guest(4)),
                meetings,
                List.of(),
                List.of(),
                List.of(),
                new Paces(null, 1));
    }

    @Test
    void movesNoBooking() {
        TimetableProblem problem = new TimetableProblem(
                slots(2),
                List.of(FIRST, SECOND),
                List.of(guest(1, slot(0)), guest(2), guest(3)),
                List.of(displaced(100, 1, 2, 0, FIRST)),
                List.of(new Booking(id(101), id(2), id(3), slot(1), FIRST.tableId())));

        PlacedTimetable repaired = repaired(problem);

        assertThat(repaired.placements()).isEmpty();
        assertThat(repaired.certificate().counts().placedBound()).isZero();
    }

    @Test
    void fillsWhatIsFreeWithWhoWaits() {
        PlacedTimetable repaired = repaired(problem(
                2,
                List.of(FIRST),
                List.of(standing(100, 1, 2, 0, FIRST), new Meeting(id(101), id(3), id(4), null)),
                List.of()));

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactlyInAnyOrder(tuple(id(100), slot(0)), tuple(id(101), slot(1)));
    }

    @Test
    void leavesAMeetingAtTheBoothOfItsOwner() {
        Table booth = new Table(id(803), Presence.ON_SITE, id(1));
        PlacedTimetable repaired = repaired(problem(
                3,
                List.of(FIRST, booth),
                List.of(standing(100, 1, 2, 0, booth), displaced(101, 1, 3, 2, booth)),
                List.of(new Claim(slot(2), booth.tableId()))));

        assertThat(repaired.placements()).extracting(Placement::tableId).containsOnly(booth.tableId());
        assertThat(repaired.placements()).extracting(Placement::slotId).containsExactlyInAnyOrder(slot(0), slot(1));
    }

    @Test
    void leavesAMeetingThatStandsElsewhereThanAtItsBooth() {
        Table booth = new Table(id(803), Presence.ON_SITE, id(1));
        PlacedTimetable repaired = repaired(problem(
                3,
                List.of(FIRST, SECOND, booth),
                List.of(standing(100, 1, 2, 0, FIRST), displaced(101, 3, 4, 0, SECOND)),
                List.of(new Claim(slot(0), booth.tableId()), new Claim(slot(0), SECOND.tableId()))));

        assertThat(repaired.placements())
                .filteredOn(placement -> placement.meetingId().equals(id(100)))
                .containsExactly(new Placement(id(100), slot(0), id(500), FIRST.tableId(), slot(0), FIRST.tableId()));
        assertThat(repaired.placements()).hasSize(2);
    }

    @Test
    void letsTheOwnerOfABrokenBoothMeetAtACommonTable() {
        Table booth = new Table(id(803), Presence.ON_SITE, id(1));
        PlacedTimetable repaired = repaired(problem(
                2,
                List.of(FIRST, booth),
                List.of(displaced(100, 1, 2, 0, booth)),
                List.of(new Claim(slot(0), booth.tableId()), new Claim(slot(1), booth.tableId()))));

        assertThat(repaired.placements()).extracting(Placement::tableId).containsExactly(FIRST.tableId());
    }

    @Test
    void leavesAnExhibitorWithAVisitorOnlineInItsOwnRoom() {
        Table booth = new Table(id(803), Presence.ON_SITE, id(1));
        Table room = new Table(id(804), Presence.ONLINE, id(1));
        Participant online = new Participant(id(2), Presence.ONLINE, 5, List.of());
        TimetableProblem problem = new TimetableProblem(
                slots(2),
                List.of(FIRST, booth, room),
                List.of(guest(1), online, guest(3)),
                List.of(standing(100, 1, 2, 0, room), displaced(101, 1, 3, 0, booth)),
                List.of());

        PlacedTimetable repaired = repaired(problem);

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::slotId, Placement::tableId)
                .containsExactlyInAnyOrder(
                        tuple(id(100), slot(0), room.tableId()), tuple(id(101), slot(1), booth.tableId()));
    }

    @Test
    void leavesAMeetingAtTheSecondBoothOfItsOwner() {
        Table first = new Table(id(803), Presence.ON_SITE, id(1));
        Table second = new Table(id(804), Presence.ON_SITE, id(1));
        PlacedTimetable repaired = repaired(problem(
                2,
                List.of(FIRST, first, second),
                List.of(standing(100, 1, 3, 0, first), standing(101, 1, 4, 1, second), displaced(102, 2, 4, 1, FIRST)),
                List.of()));

        assertThat(repaired.placements())
                .extracting(Placement::meetingId, Placement::tableId)
                .contains(tuple(id(100), first.tableId()), tuple(id(101), second.tableId()))
                .hasSize(3);
    }

    private PlacedTimetable repaired(TimetableProblem problem) {
        TimetableWishes wishes = TimetableWishes.repairing(
                new Repair(Set.of(), List.of(), List.of(), List.of(), List.of(), null), 0, 1, Set.of());
        Course course = placement.place(problem, wishes, () -> false, soFar -> {});
        assertThat(course).isInstanceOf(Course.Placed.class);
        PlacedTimetable made = ((Course.Placed) course).timetable();
        TimetableCheck.Finding finding = TimetableCheck.of(problem, made.placements());
        assertThat(finding.violations()).isEmpty();
        assertThat(finding.quality().breaks())
                .isEqualTo(made.certificate().counts().breaks());
        return made;
    }

    private static TimetableProblem problem(int slots, List<Table> tables, List<Meeting> meetings, List<Claim> closed) {
        return new TimetableProblem(
                slots(slots),
                tables,
                List.of(guest(1), guest(2), guest(3), guest(4)),
                meetings,
                List.of(),
                List.of(),
                closed,
                Paces.NONE);
    }

    private static Meeting standing(int number, int one, int other, int slot, Table table) {
        return meeting(number, one, other, new Place(slot(slot), table.tableId()), false);
    }

    private static Meeting displaced(int number, int one, int other, int slot, Table table) {
        return meeting(number, one, other, new Place(slot(slot), table.tableId()), true);
    }

    private static Meeting meeting(int number, int one, int other, @Nullable Place place, boolean displaced) {
        return new Meeting(id(number), id(one), id(other), place, displaced, 1);
    }

    private static Participant guest(int number, UUID... away) {
        return new Participant(id(number), Presence.ON_SITE, 5, List.of(away));
    }

    private static List<Slot> slots(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> new Slot(slot(place), id(500), MORNING.plusSeconds(1200L * place)))
                .toList();
    }

    private static UUID slot(int place) {
        return id(600 + place);
    }
}
