package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Events of which several timetables place as much weight with as few breaks, and some of these are more comfortable. Comfort
 * is looked for, not proven: in events as tiny as these, the best of it is nearly always found.
 */
class ComfortTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int SLOTS = 8;
    private static final int PEOPLE = 4;
    private static final int MEETINGS = 7;

    private static final Comparator<Comfort> BEST_FIRST =
            Comparator.comparingInt(Comfort::idle).thenComparingInt(Comfort::mostBreaks);

    private record Comfort(int idle, int mostBreaks) {}

    @Test
    void findsTheFewestIdleSlots() {
        int events = 0;
        int found = 0;
        for (long seed = 0; seed < 120; seed++) {
            var event = event(seed);
            var comforts = comfortsOfAllBest(event);
            int fewest = comforts.getFirst().idle();
            if (comforts.getLast().idle() > fewest) {
                events++;
                found += comfort(event, solved(event, seed)).idle() == fewest ? 1 : 0;
            }
        }
        assertThat(events).isGreaterThan(40);
        assertThat(found).isGreaterThanOrEqualTo(events * 95 / 100);
    }

    @Test
    void findsTheFewestBreaksOfTheWorstOffAmongThoseWithTheFewestIdleSlots() {
        int events = 0;
        int found = 0;
        for (long seed = 0; seed < 900; seed++) {
            var event = event(seed);
            var comforts = comfortsOfAllBest(event);
            var best = comforts.getFirst();
            if (comforts.stream()
                    .anyMatch(each -> each.idle() == best.idle() && each.mostBreaks() > best.mostBreaks())) {
                events++;
                found += comfort(event, solved(event, seed)).equals(best) ? 1 : 0;
            }
        }
        assertThat(events).isGreaterThan(15);
        assertThat(found).isGreaterThanOrEqualTo(events * 95 / 100);
    }

    /** Of all timetables that cannot have more weight, nor as much with fewer breaks. */
    private static List<Comfort> comfortsOfAllBest(TimetablingProblem event) {
        return ExhaustiveSearch.allBest(event).stream()
                .map(slots -> comfort(event, slots))
                .distinct()
                .sorted(BEST_FIRST)
                .toList();
    }

    private static List<Integer> solved(TimetablingProblem event, long seed) {
        var timetable = new Timetabler(event)
                .solve(Limits.of(LONG, 1, seed), () -> false, better -> {})
                .timetable();
        return IntStream.range(0, MEETINGS).mapToObj(timetable::slotOf).toList();
    }

    private static Comfort comfort(TimetablingProblem event, List<Integer> slots) {
        int idle = 0;
        int mostBreaks = 0;
        for (int participant = 0; participant < PEOPLE; participant++) {
            int number = participant;
            var day = IntStream.range(0, MEETINGS)
                    .filter(meeting ->
                            event.meetings().get(meeting).participants().contains(number))
                    .map(slots::get)
                    .filter(slot -> slot != Board.NOWHERE)
                    .sorted()
                    .toArray();
            int breaks = 0;
            for (int i = 1; i < day.length; i++) {
                int waiting = day[i] - day[i - 1] - 1;
                idle += waiting;
                breaks += waiting > 0 ? 1 : 0;
            }
            mostBreaks = Math.max(mostBreaks, breaks);
        }
        return new Comfort(idle, mostBreaks);
    }

    /** All are away so often that there must be breaks. */
    private static TimetablingProblem event(long seed) {
        var random = new SplittableRandom(seed);
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(person -> Participant.awayAt(SlotSet.where(SLOTS, slot -> random.nextInt(9) < 4)))
                .toList();
        var meetings = new ArrayList<Meeting>();
        while (meetings.size() < MEETINGS) {
            var pair = random.ints(0, PEOPLE).distinct().limit(2).boxed().toList();
            meetings.add(Meeting.of(pair.getFirst(), pair.getLast(), SlotSet.all(SLOTS))
                    .weighing(1 + random.nextInt(2)));
        }
        return new TimetablingProblem(
                        "comfort-" + seed,
                        List.of(SLOTS),
                        people,
                        meetings,
                        List.of(TablePool.of("tables", 1 + random.nextInt(2), SLOTS)),
                        OptionalInt.empty())
                .withGoal(Goal.CHOOSE_AND_PLACE);
    }
}
