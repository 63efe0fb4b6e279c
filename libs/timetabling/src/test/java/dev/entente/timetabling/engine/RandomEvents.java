package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Tiny events with everything that a problem can say: stretches, pools, halls, groups, locks, order, limits, rests, time
 * between halls, fairness.
 */
public final class RandomEvents {
    private RandomEvents() {}

    public static TimetablingProblem tiny(long seed) {
        var random = new SplittableRandom(seed);
        int slots = 3 + random.nextInt(3);
        int participants = 4 + random.nextInt(3);
        int first = 1 + random.nextInt(slots);
        var stretches = first == slots || random.nextBoolean() ? List.of(slots) : List.of(first, slots - first);
        var people = IntStream.range(0, participants)
                .mapToObj(p -> somebody(random, SlotSet.where(slots, slot -> random.nextInt(8) == 0)))
                .toList();
        int pools = 1 + random.nextInt(3);
        return new TimetablingProblem(
                "tiny-" + seed,
                stretches,
                people,
                meetings(random, slots, participants, pools),
                IntStream.range(0, pools)
                        .mapToObj(pool -> new TablePool(
                                "pool " + pool,
                                pool == 2 ? TablePool.NO_HALL : pool,
                                IntStream.range(0, slots)
                                        .map(slot -> 1 + random.nextInt(3))
                                        .boxed()
                                        .toList()))
                        .toList(),
                random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(2)) : OptionalInt.empty());
    }

    /** Tinier still, with weights, and with more meetings than there is room for. */
    public static TimetablingProblem tinyChoice(long seed) {
        var random = new SplittableRandom(seed);
        int slots = 2 + random.nextInt(2);
        int participants = 4 + random.nextInt(3);
        int pools = 1 + random.nextInt(3);
        var event = new TimetablingProblem(
                "tiny-choice-" + seed,
                slots == 2 || random.nextBoolean() ? List.of(slots) : List.of(1, slots - 1),
                IntStream.range(0, participants)
                        .mapToObj(p -> somebody(random, SlotSet.where(slots, slot -> random.nextInt(6) == 0)))
                        .toList(),
                meetings(random, slots, participants, pools).stream()
                        .map(meeting -> meeting.weighing(1 + random.nextInt(3)))
                        .toList(),
                IntStream.range(0, pools)
                        .mapToObj(pool -> new TablePool(
                                "pool " + pool,
                                pool == 2 ? TablePool.NO_HALL : pool,
                                IntStream.range(0, slots)
                                        .map(slot -> random.nextInt(3))
                                        .boxed()
                                        .toList()))
                        .toList(),
                random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(2)) : OptionalInt.empty());
        return event.withGoal(Goal.CHOOSE_AND_PLACE);
    }

    /** A tiny choice in which most should have one to three meetings at least. */
    public static TimetablingProblem tinyTargets(long seed) {
        var random = new SplittableRandom(seed + 1_000_000);
        var event = tinyChoice(seed);
        return new TimetablingProblem(
                "tiny-targets-" + seed,
                event.stretches(),
                event.participants().stream()
                        .map(participant -> participant.aimingAt(random.nextInt(4)))
                        .toList(),
                event.meetings(),
                event.pools(),
                event.fairness(),
                event.goal());
    }

    /** Buyers and sellers with few tables of one pool, where once in a while two of a side meet, too. */
    public static TimetablingProblem tinyMarket(long seed) {
        var random = new SplittableRandom(seed);
        int slots = 3 + random.nextInt(3);
        int buyers = 3 + random.nextInt(2);
        int participants = buyers + 3;
        var meetings = new ArrayList<Meeting>();
        for (int number = 5 + random.nextInt(4); number > 0; number--) {
            int one = random.nextInt(buyers);
            int other = random.nextInt(8) == 0 ? (one + 1) % buyers : random.nextInt(buyers, participants);
            meetings.add(Meeting.of(one, other, SlotSet.all(slots)));
        }
        return new TimetablingProblem(
                "tiny-market-" + seed,
                List.of(slots),
                IntStream.range(0, participants)
                        .mapToObj(p -> Participant.awayAt(SlotSet.where(slots, slot -> random.nextInt(8) == 0)))
                        .toList(),
                meetings,
                List.of(TablePool.of("tables", 1 + random.nextInt(3), slots)),
                random.nextInt(3) == 0 ? OptionalInt.of(random.nextInt(2)) : OptionalInt.empty());
    }

    /**
     * No market: any two may meet, in a hall that is all but full. Three breaks are the fewest, and that two are not enough takes
     * an engine long to say.
     */
    public static TimetablingProblem crowd() {
        var random = new SplittableRandom(22);
        int slots = 10;
        int participants = 36;
        var meetingsOf = new int[participants];
        var met = new HashSet<List<Integer>>();
        var meetings = new ArrayList<Meeting>();
        while (meetings.size() < 110) {
            int one = random.nextInt(participants);
            int other = random.nextInt(participants);
            boolean haveRoom = meetingsOf[one] < slots - 1 && meetingsOf[other] < slots - 1;
            if (one < other && haveRoom && met.add(List.of(one, other))) {
                meetingsOf[one]++;
                meetingsOf[other]++;
                meetings.add(Meeting.of(one, other, SlotSet.all(slots)));
            }
        }
        return new TimetablingProblem(
                "crowd",
                List.of(slots),
                IntStream.range(0, participants)
                        .mapToObj(p -> Participant.awayAt(SlotSet.none(slots)))
                        .toList(),
                meetings,
                List.of(TablePool.of("tables", 12, slots)),
                OptionalInt.empty());
    }

    /** Every sixth may not have many meetings, every sixth not many in a row; every third needs time between halls. */
    private static Participant somebody(SplittableRandom random, SlotSet unavailable) {
        int travel = random.nextInt(3) == 0 ? 1 + random.nextInt(2) : 0;
        var participant = Participant.awayAt(unavailable).travellingFor(travel);
        return switch (random.nextInt(6)) {
            case 0 -> participant.havingAtMost(1 + random.nextInt(4));
            case 1 -> participant.restingAfter(1 + random.nextInt(2), 1 + random.nextInt(2));
            default -> participant;
        };
    }

    private static List<Meeting> meetings(SplittableRandom random, int slots, int participants, int pools) {
        var meetings = new ArrayList<Meeting>();
        int count = 4 + random.nextInt(4);
        for (int number = 0; number < count; number++) {
            var people = random.ints(0, participants)
                    .distinct()
                    .limit(random.nextInt(6) == 0 ? 3 : 2)
                    .boxed()
                    .toList();
            var allowed =
                    random.nextInt(4) == 0 ? SlotSet.where(slots, slot -> random.nextInt(3) > 0) : SlotSet.all(slots);
            List<Integer> after = number > 0 && random.nextInt(5) == 0 ? List.of(random.nextInt(number)) : List.of();
            var meeting = new Meeting(people, allowed, 1, random.nextInt(pools), after, false);
            meetings.add(random.nextInt(8) == 0 ? meeting.lockedAt(random.nextInt(slots), slots) : meeting);
        }
        return meetings;
    }
}
