package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.generator.EventShape;
import dev.entente.timetabling.generator.MarketGenerator;
import dev.entente.timetabling.model.TimetablingProblem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardTest {
    @Test
    void countsWhileMovingWhatCountingAfreshFinds() {
        for (long seed = 0; seed < 60; seed++) {
            agreesAfterManySteps(RandomEvents.tiny(seed), seed);
            agreesAfterManySteps(RandomEvents.tinyTargets(seed), seed);
        }
        agreesAfterManySteps(MarketGenerator.generate(new EventShape(40, 150, 70, 10, false), 1), 1);
        agreesAfterManySteps(MarketGenerator.generate(new EventShape(60, 200, 20, 16, false).inHalls(3, 2), 1), 1);
        agreesAfterManySteps(MarketGenerator.generate(new EventShape(400, 2500, 20, 140, false), 1), 1);
    }

    private static void agreesAfterManySteps(TimetablingProblem problem, long seed) {
        var grid = new Grid(problem);
        var board = new Board(grid);
        var chance = new Chance(seed);
        var annealing = new Annealing(board, Pace.of(grid), 0, chance);
        new Construction(board, chance).run();
        annealing.temperature(1);
        for (int i = 0; i < 3_000; i++) {
            annealing.step();
            if (i % 100 == 99) {
                board.levelFairness();
            }
        }

        var fresh = new Board(grid);
        fresh.load(board.slotOf);
        fresh.levelFairness();

        assertThat(board.breaks).as(problem.name()).isEqualTo(fresh.breaks);
        assertThat(board.idle).as(problem.name()).isEqualTo(fresh.idle);
        assertThat(board.unfair).as(problem.name()).isEqualTo(fresh.unfair);
        assertThat(members(board.wronged)).as(problem.name()).isEqualTo(members(fresh.wronged));
        assertThat(board.disorder).as(problem.name()).isEqualTo(fresh.disorder);
        assertThat(board.tired).as(problem.name()).isEqualTo(fresh.tired);
        assertThat(board.haste.pairs()).as(problem.name()).isEqualTo(fresh.haste.pairs());
        assertThat(board.overload).as(problem.name()).isEqualTo(fresh.overload);
        assertThat(board.lack()).as(problem.name()).isEqualTo(fresh.lack());
        assertThat(board.unplacedWeight).as(problem.name()).isEqualTo(fresh.unplacedWeight);
        assertThat(board.at).as(problem.name()).isEqualTo(fresh.at);
        assertThat(board.busy).as(problem.name()).isEqualTo(fresh.busy);
        assertThat(board.load).as(problem.name()).isEqualTo(fresh.load);
    }

    private static List<Integer> members(IndexSet set) {
        return IntStream.range(0, set.size()).map(set::get).sorted().boxed().toList();
    }
}
