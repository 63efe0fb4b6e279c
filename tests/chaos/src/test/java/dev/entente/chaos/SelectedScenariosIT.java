package dev.entente.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.chaos.run.Director;
import dev.entente.chaos.run.Result;
import dev.entente.chaos.run.ResultTable;
import dev.entente.chaos.run.Selection;
import dev.entente.chaos.stage.ChaosStack;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten minutes at most on two cores; ./entente chaos runs all scenarios, and for longer. */
@Timeout(600)
class SelectedScenariosIT {
    private static final long SEED = 20_170_913;

    private static final long BEGIN = System.nanoTime();

    private static ChaosStack chaos;
    private static Director director;

    @BeforeAll
    static void startTheStack() {
        chaos = ChaosStack.onFreePorts(Path.of("target", "chaos"));
        Runtime.getRuntime().addShutdownHook(new Thread(chaos::close));
        director = new Director(chaos, Path.of("target", "histories"));
    }

    @AfterAll
    static void removeTheStack() {
        director.close();
        chaos.close();
        Duration took = Duration.ofNanos(System.nanoTime() - BEGIN);
        System.out.printf("selected scenarios: %d s with the stack and all checks%n", took.toSeconds());
        assertThat(took).isLessThan(Selection.BUDGET);
    }

    static List<Selection> selected() {
        return Selection.OF_EVERY_BUILD;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("selected")
    void leavesNothingLostAndNothingTwice(Selection selection) throws Exception {
        Result result = director.run(selection.scenario(), selection.time(), SEED);

        ResultTable.print(List.of(result));
        assertThat(result.violations()).isEmpty();
    }
}
