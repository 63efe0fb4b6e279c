package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Meeting;
import dev.entente.timetabling.model.Participant;
import dev.entente.timetabling.model.SlotSet;
import dev.entente.timetabling.model.TablePool;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** One meeting changes from the first slot to the second. */
class ChainTest {
    @Test
    void makesASlotLessCrowdedWhenItsLastTableIsLeft() {
        assertThat(crowding(1, 100)).isEqualTo(-0.5);
    }

    @Test
    void makesASlotMoreCrowdedWhenItsLastTableIsTaken() {
        assertThat(crowding(100, 1)).isEqualTo(0.5);
    }

    @Test
    void crowdsNobodyWhereTablesAreLeft() {
        assertThat(crowding(100, 100)).isZero();
    }

    private static double crowding(int tablesThen, int tablesAfterwards) {
        var nobodyAway = Participant.awayAt(SlotSet.where(2, slot -> false));
        var problem = new TimetablingProblem(
                "one meeting",
                List.of(2),
                List.of(nobodyAway, nobodyAway),
                List.of(Meeting.of(0, 1, SlotSet.all(2))),
                List.of(new TablePool("hall", TablePool.NO_HALL, List.of(tablesThen, tablesAfterwards))),
                OptionalInt.empty());
        var board = new Board(new Grid(problem));
        board.place(0, 0);
        var chain = new Chain(board);
        assertThat(chain.begin(0, 1)).isTrue();
        return chain.crowdingDelta();
    }
}
