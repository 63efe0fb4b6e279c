package dev.entente.chaos.run;

import java.util.List;

/**
 * What came of one scenario.
 *
 * @param recoverySeconds the worst; 0 when nothing had to recover
 * @param load the machine's average of the last minute when it began; negative where that is not known
 * @param notRun why not; empty when it was run
 * @param history the name of its file, beside the usual ledger
 */
public record Result(
        int number,
        String name,
        String at,
        long seed,
        double seconds,
        long operations,
        long bookings,
        long unclear,
        long looks,
        long faults,
        double recoverySeconds,
        double load,
        List<String> violations,
        String notRun,
        String history) {

    static Result notRun(int number, String name, String reason) {
        return new Result(number, name, "", 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), reason, "");
    }

    boolean wasRun() {
        return notRun.isEmpty();
    }

    public boolean hasPassed() {
        return violations.isEmpty();
    }
}
