package dev.entente.e2e.replay;

import dev.entente.e2e.replay.DisturbedReplay.Result;
import java.util.List;

/** A short account of a replay that was disturbed, for whoever reads the build's log. */
final class FaultTable {
    private FaultTable() {}

    static void print(Result result, List<String> violations) {
        System.out.printf(
                "%n  %-44s %8s %8s %10s  %s%n", "replay", "commands", "faults", "violations", "recovery after restart");
        System.out.printf(
                "  %-44s %8d %8d %10d  %s%n%n",
                result.name(),
                result.replay().tally().commands(),
                result.disturbances(),
                violations.size(),
                result.recoveries().isEmpty() ? "-" : String.join(", ", result.recoveries()));
        violations.forEach(violation -> System.out.println("  VIOLATION " + violation));
    }
}
