package dev.entente.scheduling.timetable.domain;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.FirstFit.FirstFitResult;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Booking;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Meeting;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Participant;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Slot;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstFitTest {
    private static final Instant MORNING = Instant.parse("2026-05-05T08:00:00Z");

    @Test
    void neverSeatsAnybodyTwiceInOneSlot() {
        TimetableProblem problem = market(120, 12, 30, 400, new Random(7));

        List<Placement> placements = FirstFit.of(problem).placements();

        Set<String> taken = new HashSet<>();
        for (Placement placement : placements) {
            Meeting meeting = meeting(problem, placement.meetingId());
            for (UUID resource : List.of(meeting.requesterId(), meeting.receiverId(), placement.tableId())) {
                assertThat(taken.add(placement.slotId() + " " + resource))
                        .as("%s is free in %s", resource, placement.slotId())
                        .isTrue();
            }
        }
    }

    @Test
    void staysWithinItsBound() {
        TimetableProblem crowded = market(60, 6, 5, 200, new Random(3));

        FirstFitResult found = FirstFit.of(crowded);

        assertThat(found.placedBound()).isEqualTo(30);
        assertThat(found.placements()).hasSize(30);
    }

    @Test
    void givesTheSameTimetableForTheSameProblem() {
        assertThat(FirstFit.of(market(80, 10, 20, 250, new Random(1))))
                .isEqualTo(FirstFit.of(market(80, 10, 20, 250, new Random(1))));
    }

    @Test
    void leavesBookingsAndUnavailableSlotsAlone() {
        TimetableProblem problem = new TimetableProblem(
                slots(3),
                tables(1),
                List.of(
                        new Participant(id(1), Presence.ON_SITE, 5, List.of(slot(0))),
                        new Participant(id(2), Presence.ON_SITE, 5, List.of())),
                List.of(new Meeting(id(100), id(1), id(2), null)),
                List.of(new Booking(id(101), id(2), id(3), slot(1), id(901))));

        assertThat(FirstFit.of(problem).placements())
                .extracting(Placement::slotId)
                .containsExactly(slot(2));
    }

    @Test
    void keepsWithinRoomOfEachParticipant() {
        TimetableProblem problem = new TimetableProblem(
                slots(5),
                tables(3),
                List.of(
                        new Participant(id(1), Presence.ON_SITE, 1, List.of()),
                        new Participant(id(2), Presence.ON_SITE, 5, List.of()),
                        new Participant(id(3), Presence.ON_SITE, 5, List.of())),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(1), id(3), null)),
                List.of());

        FirstFitResult found = FirstFit.of(problem);

        assertThat(found.placements()).hasSize(1);
    }

    @Test
    void seatsOwnerAtItsBoothAndNobodyElse() {
        UUID booth = id(900);
        TimetableProblem problem = new TimetableProblem(
                slots(1),
                List.of(new Table(booth, Presence.ON_SITE, id(1))),
                List.of(
                        new Participant(id(1), Presence.ON_SITE, 5, List.of()),
                        new Participant(id(2), Presence.ON_SITE, 5, List.of()),
                        new Participant(id(3), Presence.ON_SITE, 5, List.of()),
                        new Participant(id(4), Presence.ON_SITE, 5, List.of())),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(3), id(4), null)),
                List.of());

        assertThat(FirstFit.of(problem).placements())
                .extracting(Placement::meetingId, Placement::tableId)
                .containsExactly(tuple(id(100), booth));
    }

    @Test
    void seatsOnlineParticipantInOnlineRoomOnly() {
        UUID room = id(901);
        TimetableProblem problem = new TimetableProblem(
                slots(1),
                List.of(new Table(id(900), Presence.ON_SITE, null), new Table(room, Presence.ONLINE, null)),
                List.of(
                        new Participant(id(1), Presence.ONLINE, 5, List.of()),
                        new Participant(id(2), Presence.ON_SITE, 5, List.of())),
                List.of(new Meeting(id(100), id(1), id(2), null)),
                List.of());

        assertThat(FirstFit.of(problem).placements())
                .extracting(Placement::tableId)
                .containsExactly(room);
    }

    @Test
    void countsIdleRunsBetweenMeetingsAsBreaks() {
        TimetableProblem problem = new TimetableProblem(
                slots(5),
                tables(1),
                List.of(
                        new Participant(id(1), Presence.ON_SITE, 5, List.of(slot(1), slot(3))),
                        new Participant(id(2), Presence.ON_SITE, 5, List.of()),
                        new Participant(id(3), Presence.ON_SITE, 5, List.of()),
                        new Participant(id(4), Presence.ON_SITE, 5, List.of())),
                List.of(
                        new Meeting(id(100), id(1), id(2), null),
                        new Meeting(id(101), id(1), id(3), null),
                        new Meeting(id(102), id(1), id(4), null)),
                List.of());

        assertThat(FirstFit.of(problem).breaks()).isEqualTo(2);
    }

    @Test
    void seesAtOnceThatNothingCanBePlacedWithoutSlots() {
        TimetableProblem problem = new TimetableProblem(
                List.of(), tables(1), List.of(), List.of(new Meeting(id(100), id(1), id(2), null)), List.of());

        assertThat(problem.obstacle()).isPresent();
    }

    private static TimetableProblem market(int guests, int slotCount, int tableCount, int wishes, Random chance) {
        List<Participant> participants = IntStream.range(1, guests + 1)
                .mapToObj(guest -> new Participant(id(guest), Presence.ON_SITE, 100, List.of()))
                .toList();
        List<Meeting> meetings = new ArrayList<>();
        Set<Set<Integer>> pairs = new HashSet<>();
        while (meetings.size() < wishes) {
            int one = 1 + chance.nextInt(guests);
            int other = 1 + chance.nextInt(guests);
            if (one != other && pairs.add(Set.of(one, other))) {
                meetings.add(new Meeting(id(1000 + meetings.size()), id(one), id(other), null));
            }
        }
        return new TimetableProblem(slots(slotCount), tables(tableCount), participants, meetings, List.of());
    }

    @Test
    void grantsEverybodyARest() {
        TimetableProblem problem = new TimetableProblem(
                slots(4),
                tables(2),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(
                        new Meeting(id(100), id(1), id(2), null),
                        new Meeting(id(101), id(1), id(3), null),
                        new Meeting(id(102), id(1), id(4), null)),
                List.of(),
                List.of(),
                List.of(),
                new Paces(new Rest(2, 1), 0));

        List<Placement> placements = FirstFit.of(problem).placements();

        assertThat(placements).extracting(Placement::slotId).containsExactlyInAnyOrder(slot(0), slot(1), slot(3));
        assertThat(TimetableCheck.of(problem, placements).violations()).isEmpty();
    }

    @Test
    void grantsSomebodyARestOfItsOwnInsteadOfEverybodys() {
        Paces paces = new Paces(new Rest(2, 1), 0, Map.of(id(1), new Pace(new Rest(1, 1), null)));
        TimetableProblem problem = new TimetableProblem(
                slots(4),
                tables(4),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(
                        new Meeting(id(100), id(1), id(2), null),
                        new Meeting(id(101), id(1), id(3), null),
                        new Meeting(id(102), id(4), id(2), null),
                        new Meeting(id(103), id(4), id(3), null)),
                List.of(),
                List.of(),
                List.of(),
                paces);

        List<Placement> placements = FirstFit.of(problem).placements();

        assertThat(placements).hasSize(4);
        assertThat(TimetableCheck.of(problem, placements).violations()).isEmpty();
    }

    /** The last of a row has least freedom, so that it would come first. */
    @Test
    void placesMeetingsOnlyAfterThoseThatTheyWaitFor() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        slots(3),
                        tables(3),
                        List.of(guest(1), guest(2), guest(3), guest(4), guest(5), guest(6, slot(0))),
                        List.of(
                                new Meeting(id(100), id(5), id(6), null),
                                new Meeting(id(101), id(3), id(4), null),
                                new Meeting(id(102), id(1), id(2), null)),
                        List.of()),
                new MeetingTimes(Map.of(), Map.of(id(100), Set.of(id(101)), id(101), Set.of(id(102)))));

        List<Placement> placements = FirstFit.of(problem).placements();

        assertThat(placements)
                .extracting(Placement::meetingId, Placement::slotId)
                .containsExactly(tuple(id(102), slot(0)), tuple(id(101), slot(1)), tuple(id(100), slot(2)));
        assertThat(TimetableCheck.of(problem, placements).violations()).isEmpty();
    }

    @Test
    void placesNothingAfterWhatIsBookedAndWaitsForIt() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        slots(3),
                        tables(2),
                        List.of(guest(1, slot(0)), guest(2)),
                        List.of(new Meeting(id(100), id(1), id(2), null)),
                        List.of(new Booking(id(101), id(3), id(4), slot(1), id(700)))),
                new MeetingTimes(Map.of(), Map.of(id(101), Set.of(id(100)))));

        assertThat(FirstFit.of(problem).placements()).isEmpty();
    }

    @Test
    void placesMeetingsInTheirSessions() {
        TimetableProblem problem = Timed.of(
                new TimetableProblem(
                        slots(3),
                        tables(1),
                        List.of(guest(1), guest(2)),
                        List.of(new Meeting(id(100), id(1), id(2), null)),
                        List.of()),
                new MeetingTimes(Map.of(id(100), Set.of(slot(2))), Map.of()));

        List<Placement> placements = FirstFit.of(problem).placements();

        assertThat(placements).extracting(Placement::slotId).containsExactly(slot(2));
        assertThat(TimetableCheck.of(problem, placements).violations()).isEmpty();
    }

    @Test
    void leavesTimeToGoFromHallToHall() {
        TimetableProblem problem = new TimetableProblem(
                slots(3),
                List.of(
                        new Table(id(700), Presence.ON_SITE, id(2), "North"),
                        new Table(id(701), Presence.ON_SITE, id(3))),
                List.of(guest(1), guest(2), guest(3)),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(1), id(3), null)),
                List.of(),
                List.of(),
                List.of(),
                new Paces(null, 1));

        List<Placement> placements = FirstFit.of(problem).placements();

        assertThat(placements).extracting(Placement::slotId).containsExactlyInAnyOrder(slot(0), slot(2));
        assertThat(TimetableCheck.of(problem, placements).violations()).isEmpty();
    }

    @Test
    void placesWhatIsWorthMostFirst() {
        TimetableProblem problem = new TimetableProblem(
                slots(1),
                tables(1),
                List.of(guest(1), guest(2), guest(3), guest(4)),
                List.of(new Meeting(id(100), id(1), id(2), null), new Meeting(id(101), id(3), id(4), null, false, 2)),
                List.of());

        assertThat(FirstFit.of(problem).placements())
                .extracting(Placement::meetingId)
                .containsExactly(id(101));
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

    private static List<Table> tables(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> new Table(id(700 + place), Presence.ON_SITE, null))
                .toList();
    }

    private static Meeting meeting(TimetableProblem problem, UUID meetingId) {
        return problem.meetings().stream()
                .filter(meeting -> meeting.meetingId().equals(meetingId))
                .findFirst()
                .orElseThrow();
    }
}
