package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Goal;
import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Ada has three meetings and Eve has two, all with others; boards are the slots of Ada's and then of Eve's. */
class StandingTest {
    private static final int SLOTS = 7;
    private static final int NOWHERE = Board.NOWHERE;

    @Test
    void countsWhatIsMissingToTargetsBeforeWeight() {
        int[] eveHasHerMeetings = {NOWHERE, NOWHERE, NOWHERE, 0, 1};
        int[] adaHasMoreWeight = {0, 1, 2, NOWHERE, NOWHERE};

        requireBetter(new Grid(event(2)), eveHasHerMeetings, adaHasMoreWeight);
    }

    @Test
    void countsWeightBeforeBreaks() {
        int[] allWithThreeBreaks = {0, 2, 4, 0, 2};
        int[] fourWithoutBreaks = {0, 1, NOWHERE, 0, 1};

        requireBetter(allWithThreeBreaks, fourWithoutBreaks);
    }

    @Test
    void countsBreaksBeforeIdleSlots() {
        int[] oneBreakOfFourSlots = {0, 1, 6, 0, 1};
        int[] twoBreaksOfOneSlot = {0, 2, 4, 0, 1};

        requireBetter(oneBreakOfFourSlots, twoBreaksOfOneSlot);
    }

    @Test
    void countsIdleSlotsBeforeTheWorstOff() {
        int[] adaHasTwoBreaksOfOneSlot = {0, 2, 4, 0, 1};
        int[] eachHasABreakAndEvesIsLonger = {0, 1, 3, 0, 3};

        requireBetter(adaHasTwoBreaksOfOneSlot, eachHasABreakAndEvesIsLonger);
    }

    @Test
    void countsTheBreaksOfTheWorstOffLast() {
        int[] eachHasABreak = {0, 1, 3, 0, 2};
        int[] adaHasTwoBreaks = {0, 2, 4, 0, 1};

        requireBetter(eachHasABreak, adaHasTwoBreaks);
    }

    @Test
    void isNotBeatenByItsEqual() {
        var grid = new Grid(event(0));
        var eachHasABreak = board(grid, 0, 1, 3, 0, 2);
        var eachHasABreakLater = board(grid, 1, 2, 4, 1, 3);

        assertThat(Standing.of(eachHasABreak, true).isBeatenBy(eachHasABreakLater, true))
                .isFalse();
    }

    @Test
    void doesNotCareForComfortWhenAllAreToBePlaced() {
        var grid = new Grid(event(0).withGoal(Goal.PLACE_ALL));
        var longBreak = board(grid, 0, 1, 6, 0, 1);
        var shortBreak = board(grid, 0, 1, 3, 0, 1);

        assertThat(Standing.of(longBreak, false).isBeatenBy(shortBreak, false)).isFalse();
    }

    @Test
    void isMatchedByWhatIsOnlyLessComfortable() {
        var grid = new Grid(event(0));
        var shortBreak = board(grid, 0, 1, 3, 0, 1);
        var longBreak = board(grid, 0, 1, 6, 0, 1);

        assertThat(Standing.of(shortBreak, true).isMatchedBy(longBreak)).isTrue();
    }

    private static void requireBetter(int[] better, int[] worse) {
        requireBetter(new Grid(event(0)), better, worse);
    }

    private static void requireBetter(Grid grid, int[] better, int[] worse) {
        var one = board(grid, better);
        var other = board(grid, worse);

        assertThat(Standing.of(other, true).isBeatenBy(one, true)).isTrue();
        assertThat(Standing.of(one, true).isBeatenBy(other, true)).isFalse();
    }

    private static Board board(Grid grid, int... slots) {
        var board = new Board(grid);
        board.load(slots);
        return board;
    }

    private static TimetablingProblem event(int targetOfEve) {
        int ada = 0;
        int eve = 1;
        var people = new ArrayList<>(Collections.nCopies(7, Participant.awayAt(SlotSet.none(SLOTS))));
        people.set(eve, people.get(eve).aimingAt(targetOfEve));
        return new TimetablingProblem(
                        "Ada and Eve",
                        List.of(SLOTS),
                        people,
                        List.of(with(ada, 2), with(ada, 3), with(ada, 4), with(eve, 5), with(eve, 6)),
                        List.of(TablePool.of("tables", 2, SLOTS)),
                        OptionalInt.empty())
                .withGoal(Goal.CHOOSE_AND_PLACE);
    }

    private static Meeting with(int one, int other) {
        return Meeting.of(one, other, SlotSet.all(SLOTS));
    }
}
