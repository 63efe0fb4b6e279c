package dev.entente.chaos.run;

import java.util.List;
import java.util.Locale;

/** For whoever reads the terminal. */
public final class ResultTable {
    private static final int VIOLATIONS_SHOWN = 12;
    private static final String ROW = "  %3s  %-44s %10s %8s %7s %9s %10s%n";

    private ResultTable() {}

    public static void print(List<Result> results) {
        System.out.printf("%n" + ROW, "no", "scenario", "operations", "unclear", "faults", "recovery", "violations");
        results.forEach(ResultTable::print);
        System.out.println();
    }

    private static void print(Result result) {
        if (!result.wasRun()) {
            System.out.printf("  %3d  %-44s not run: %s%n", result.number(), result.name(), result.notRun());
            return;
        }
        System.out.printf(
                ROW,
                result.number(),
                result.name(),
                result.operations(),
                result.unclear(),
                result.faults(),
                result.recoverySeconds() == 0 ? "-" : String.format(Locale.ROOT, "%.1f s", result.recoverySeconds()),
                result.violations().size());
        result.violations().stream()
                .limit(VIOLATIONS_SHOWN)
                .forEach(violation -> System.out.println("       VIOLATION " + violation));
    }
}
