package dev.entente.bench.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One measured number. */
public record Figure(
        String name, double value, String unit, @Nullable Goal goal) {

    public static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, null);
    }

    public Figure with(Goal wanted) {
        return new Figure(name, value, unit, wanted);
    }

    /** Null without a goal. */
    public @Nullable Boolean reached() {
        return goal == null ? null : goal.isReachedBy(value);
    }

    String line() {
        String told = "%-52s %10s %s".formatted(name, number(value), unit);
        return goal == null
                ? told.stripTrailing()
                : "%-72s goal %s: %s"
                        .formatted(told, goal.wording(unit), goal.isReachedBy(value) ? "reached" : "NOT REACHED");
    }

    static String number(double value) {
        double magnitude = Math.abs(value);
        String pattern = value == Math.rint(value) || magnitude >= 1000 ? "%.0f" : magnitude >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
