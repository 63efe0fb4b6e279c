package dev.entente.scheduling.timetable.adapter;

import static dev.entente.scheduling.Example.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.FirstFit;
import dev.entente.scheduling.timetable.domain.MeetingTimes;
import dev.entente.scheduling.timetable.domain.Paces;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.Restoration;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands, in order or not: what is put somewhere else keeps to its sessions and its order. */
class ConditionsKeptTest {
    private static final int RUNS = 200;
    private static final int SLOTS = 6;
    private static final int TABLES = 4;
    private static final int GUESTS = 8;
    private static final int MEETINGS = 14;

    private final RepairPlacement repairs = new RepairPlacement(new SimpleMeterRegistry());

    /** @param wereInOrder whether the meetings stand as their conditions say */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byRepairs(boolean wereInOrder) {
        int moved = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Random chance = new Random(seed);
            TimetableProblem waiting = waiting(chance, wereInOrder ? times(chance) : MeetingTimes.ANY);
            MeetingTimes times = wereInOrder ? waiting.times() : times(chance);
            TimetableProblem problem = displaced(chance, standing(waiting, times), 3);

            List<Placement> repaired = repaired(problem);

            assertThat(TimetableCheck.of(problem, repaired).violations())
                    .as("seed %d", seed)
                    .isEmpty();
            moved += (int) repaired.stream().filter(Placement::moves).count();
        }
        assertThat(moved).isGreaterThan(RUNS);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byRestorations(boolean wereInOrder) {
        int moved = 0;
        for (int seed = 0; seed < RUNS; seed++) {
            Random chance = new Random(seed);
            TimetableProblem waiting = waiting(chance, times(chance));
            List<Placement> earlier = FirstFit.of(waiting).placements();
            TimetableProblem sinceThen = waiting(chance, wereInOrder ? waiting.times() : MeetingTimes.ANY);
            TimetableProblem problem = standing(sinceThen, waiting.times());

            List<Placement> restored = Restoration.of(problem, earlier);

            assertThat(TimetableCheck.of(problem, restored).violations())
                    .as("seed %d", seed)
                    .isEmpty();
            moved += (int) restored.stream().filter(Placement::moves).count();
        }
        assertThat(moved).isGreaterThan(RUNS);
    }

    private List<Placement> repaired(TimetableProblem problem) {
        TimetableWishes wishes = TimetableWishes.repairing(
                new Repair(Set.of(), List.of(), List.of(), List.of(), List.of(), null), 0, 1, Set.of());
        Course course = repairs.place(problem, wishes, () -> false, soFar -> {});
        return ((Course.Placed) course).timetable().placements();
    }

    /** A third wait for one or two before them, a third have half of the slots. */
    private static MeetingTimes times(Random chance) {
        Map<UUID, Set<UUID>> slots = new HashMap<>();
        Map<UUID, Set<UUID>> after = new HashMap<>();
        for (int number = 1; number < MEETINGS; number++) {
            if (chance.nextInt(3) == 0) {
                after.put(
                        id(100 + number),
                        IntStream.of(chance.nextInt(number), chance.nextInt(number))
                                .mapToObj(earlier -> id(100 + earlier))
                                .collect(Collectors.toSet()));
            } else if (chance.nextInt(2) == 0) {
                int first = chance.nextBoolean() ? 0 : SLOTS / 2;
                slots.put(
                        id(100 + number),
                        IntStream.range(first, first + SLOTS / 2)
                                .mapToObj(ConditionsKeptTest::slot)
                                .collect(Collectors.toSet()));
            }
        }
        return new MeetingTimes(slots, after);
    }

    private static TimetableProblem waiting(Random chance, MeetingTimes times) {
        List<Meeting> meetings = new ArrayList<>();
        Set<Set<Integer>> pairs = new HashSet<>();
        while (meetings.size() < MEETINGS) {
            int one = 1 + chance.nextInt(GUESTS);
            int other = 1 + chance.nextInt(GUESTS);
            if (one != other && pairs.add(Set.of(one, other))) {
                meetings.add(new Meeting(id(100 + meetings.size()), id(one), id(other), null));
            }
        }
        return problem(meetings, List.of(), List.of(), times);
    }

    /** All that first fit places; one of them was booked there. */
    private static TimetableProblem standing(TimetableProblem waiting, MeetingTimes times) {
        Map<UUID, Placement> placed = FirstFit.of(waiting).placements().stream()
                .collect(Collectors.toMap(Placement::meetingId, Function.identity()));
        List<Meeting> meetings = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (Meeting meeting : waiting.meetings()) {
            Placement placement = placed.get(meeting.meetingId());
            if (placement != null && bookings.isEmpty()) {
                bookings.add(new Booking(
                        meeting.meetingId(),
                        meeting.requesterId(),
                        meeting.receiverId(),
                        placement.slotId(),
                        placement.tableId()));
            } else {
                meetings.add(new Meeting(
                        meeting.meetingId(),
                        meeting.requesterId(),
                        meeting.receiverId(),
                        placement == null ? null : placement.place()));
            }
        }
        return problem(meetings, bookings, List.of(), times);
    }

    /** The places of the first of those that stand are closed. */
    private static TimetableProblem displaced(Random chance, TimetableProblem standing, int count) {
        List<Meeting> meetings = new ArrayList<>();
        List<Claim> closed = new ArrayList<>();
        for (Meeting meeting : standing.meetings()) {
            Place place = meeting.standing();
            boolean displaced = place != null && closed.size() < count && chance.nextBoolean();
            if (place != null && displaced) {
                closed.add(new Claim(place.slotId(), place.tableId()));
            }
            meetings.add(
                    new Meeting(meeting.meetingId(), meeting.requesterId(), meeting.receiverId(), place, displaced, 1));
        }
        return problem(meetings, standing.bookings(), closed, standing.times());
    }

    private static TimetableProblem problem(
            List<Meeting> meetings, List<Booking> bookings, List<Claim> closed, MeetingTimes times) {
        return new TimetableProblem(
                IntStream.range(0, SLOTS)
                        .mapToObj(number -> new Slot(
                                slot(number),
                                id(500 + number / (SLOTS / 2)),
                                Instant.parse("2026-05-05T08:00:00Z").plusSeconds(1200L * number)))
                        .toList(),
                IntStream.range(0, TABLES)
                        .mapToObj(number -> new Table(id(800 + number), Presence.ON_SITE, null))
                        .toList(),
                IntStream.rangeClosed(1, GUESTS)
                        .mapToObj(number -> new Participant(id(number), Presence.ON_SITE, MEETINGS, List.of()))
                        .toList(),
                meetings,
                bookings,
                List.of(),
                List.of(),
                closed,
                Paces.NONE,
                times);
    }

    private static UUID slot(int number) {
        return id(600 + number);
    }
}
