package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In each event the first participant meets all the others. */
class DaysAloneTest {
    private static final Set<Integer> NEVER_AWAY = Set.of();

    @Test
    void knowsNoBreakOfWhoeverHasRoomForADayInOnePiece() {
        assertThat(breaks(List.of(6), List.of(Set.of(0), NEVER_AWAY, NEVER_AWAY, NEVER_AWAY)))
                .isZero();
    }

    @Test
    void knowsTheBreakOfWhoeverIsAwayInTheMiddle() {
        assertThat(breaks(List.of(5), List.of(Set.of(2), NEVER_AWAY, NEVER_AWAY, NEVER_AWAY)))
                .isEqualTo(1);
    }

    @Test
    void countsTheBreaksOfWhoeverIsAwayTwice() {
        assertThat(breaks(List.of(5), List.of(Set.of(1, 3), NEVER_AWAY, NEVER_AWAY, NEVER_AWAY)))
                .isEqualTo(2);
    }

    @Test
    void knowsTheBreakThatComesFromThoseWhomOneMeets() {
        assertThat(breaks(List.of(4), List.of(NEVER_AWAY, Set.of(1, 2, 3), Set.of(0, 1, 2))))
                .isEqualTo(1);
    }

    @Test
    void countsNoBreakBetweenStretches() {
        assertThat(breaks(List.of(2, 3), List.of(Set.of(1), NEVER_AWAY, NEVER_AWAY, NEVER_AWAY, NEVER_AWAY)))
                .isZero();
    }

    @Test
    void countsBreaksWithinEachStretch() {
        assertThat(breaks(List.of(3, 3), List.of(Set.of(1, 4), NEVER_AWAY, NEVER_AWAY, NEVER_AWAY, NEVER_AWAY)))
                .isEqualTo(2);
    }

    @Test
    void countsWhatIsPlacedOnly() {
        var problem = oneMeetsAll(List.of(4), List.of(NEVER_AWAY, Set.of(1, 2, 3), Set.of(0, 1, 2), Set.of(0, 2, 3)));
        var alone = new DaysAlone(problem);

        assertThat(alone.breaksOf(0, meeting -> true)).isEqualTo(1);
        assertThat(alone.breaksOf(0, meeting -> meeting != 1)).isZero();
    }

    @Test
    void isNeverAboveWhatTryingEverythingFinds() {
        int known = 0;
        for (long seed = 0; seed < 400; seed++) {
            var problem = RandomEvents.tiny(seed);
            var best = ExhaustiveSearch.best(problem);
            if (best.isPresent()) {
                int bound = new DaysAlone(new Grid(problem)).breaks();
                assertThat(bound)
                        .as(problem.name())
                        .isLessThanOrEqualTo(best.get().breaks());
                known += bound;
            }
        }
        assertThat(known).isPositive();
    }

    private static int breaks(List<Integer> stretches, List<Set<Integer>> away) {
        return new DaysAlone(oneMeetsAll(stretches, away)).breaks();
    }

    private static TimetablingProblem oneMeetsAll(List<Integer> stretches, List<Set<Integer>> away) {
        int slots = stretches.stream().mapToInt(Integer::intValue).sum();
        var meetings = new ArrayList<Meeting>();
        for (int other = 1; other < away.size(); other++) {
            meetings.add(new Meeting(List.of(0, other), SlotSet.all(slots), 1, 0, List.of(), false));
        }
        return new TimetablingProblem(
                "one meets all",
                stretches,
                IntStream.range(0, away.size())
                        .mapToObj(one -> Participant.awayAt(SlotSet.where(slots, away.get(one)::contains)))
                        .toList(),
                meetings,
                List.of(new TablePool("hall", TablePool.NO_HALL, Collections.nCopies(slots, 10))),
                OptionalInt.empty());
    }
}
