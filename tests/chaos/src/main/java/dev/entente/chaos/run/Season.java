package dev.entente.chaos.run;

import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.stage.ChaosStack;
import dev.entente.chaos.stage.FreshStart;
import dev.entente.launcher.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several scenarios in a row on one stack. Their histories are kept below the usual home, in {@code chaos-runs}. */
public record Season(StackSettings usual, Path kept, Ledger ledger) {

    /** @param ledger where each run gets a line; empty for beside the histories */
    public static Season of(StackSettings usual, Optional<Path> ledger) {
        Path kept = usual.home().folder().resolve("chaos-runs");
        return new Season(usual, kept, new Ledger(ledger.orElse(kept.resolve("ledger.jsonl"))));
    }

    /**
     * @param time of each scenario; empty for its own budget
     * @return whether nothing was violated
     */
    public boolean run(List<Scenario> scenarios, Optional<Duration> time, long seed)
            throws IOException, InterruptedException {
        System.out.println("seed " + seed + "; histories in " + kept + ", ledger " + ledger.file());
        List<Result> results = new ArrayList<>();
        try (ChaosStack chaos = opened()) {
            System.out.println("starting a stack with a link before each of its programs");
            for (Scenario scenario : scenarios) {
                results.add(one(chaos, scenario, time.orElse(scenario.budget()), seed));
            }
        }
        ResultTable.print(results);
        ledger.printSums();
        return results.stream().allMatch(Result::hasPassed);
    }

    private Result one(ChaosStack chaos, Scenario scenario, Duration time, long seed)
            throws IOException, InterruptedException {
        Optional<String> obstacle = scenario.obstacle();
        if (obstacle.isPresent()) {
            return Result.notRun(scenario.number(), scenario.name(), obstacle.get());
        }
        System.out.printf("%3d  %s: %s%n", scenario.number(), scenario.name(), scenario.does());
        try (Director director = new Director(beginning(chaos, scenario), kept)) {
            Result result = director.run(scenario, time, seed);
            ledger.add(result);
            ResultTable.print(List.of(result));
            return result;
        }
    }

    private static ChaosStack beginning(ChaosStack usual, Scenario scenario) {
        Optional<ChaosStack> beginning = scenario.beginning(usual);
        beginning.ifPresent(own -> new FreshStart(own).prepare());
        return beginning.orElse(usual);
    }

    private ChaosStack opened() {
        ChaosStack chaos = ChaosStack.beside(usual);
        Runtime.getRuntime().addShutdownHook(new Thread(chaos::close));
        return chaos;
    }
}
