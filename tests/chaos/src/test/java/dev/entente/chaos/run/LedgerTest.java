package dev.entente.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final int KILLED_SERVICES = 1;
    private static final int WIPED_BROKER = 8;

    @TempDir
    private Path folder;

    private Ledger ledger;

    @BeforeEach
    void begin() {
        ledger = new Ledger(folder.resolve("not/there/ledger.jsonl"));
    }

    @Test
    void isEmptyBeforeTheFirstRun() {
        assertThat(ledger.sums()).isEmpty();
    }

    @Test
    void readsWhatItWasGiven() {
        Result result = result(KILLED_SERVICES, 12, List.of("something is lost"));

        ledger.add(result);

        assertThat(ledger.results()).containsExactly(result);
    }

    @Test
    void addsUpTheRunsOfEachScenario() {
        ledger.add(result(KILLED_SERVICES, 12, List.of()));
        ledger.add(result(WIPED_BROKER, 1, List.of()));
        ledger.add(result(KILLED_SERVICES, 30, List.of("something is lost")));

        assertThat(ledger.sums())
                .containsExactly(
                        new Ledger.Sum(KILLED_SERVICES, "as it is called", 2, 2000, 800, 42, 1),
                        new Ledger.Sum(WIPED_BROKER, "as it is called", 1, 1000, 400, 1, 0));
    }

    @Test
    void saysHowMuchOfTheBarIsReached() {
        ledger.add(result(KILLED_SERVICES, 12, List.of()));

        assertThat(ledger.sums().getFirst().bar()).isEqualTo("12 of 200 faults");
    }

    @Test
    void saysNothingOfABarWhereOneRunIsEnough() {
        ledger.add(result(WIPED_BROKER, 1, List.of()));

        assertThat(ledger.sums().getFirst().bar()).isEmpty();
    }

    private static Result result(int number, long faults, List<String> violations) {
        return new Result(
                number,
                "as it is called",
                "2026-11-21T12:00:00Z",
                7,
                60,
                1000,
                400,
                20,
                300,
                faults,
                4.5,
                0.8,
                violations,
                "",
                "history.jsonl");
    }
}
