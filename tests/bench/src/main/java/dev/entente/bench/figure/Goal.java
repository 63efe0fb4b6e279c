package dev.entente.bench.figure;

import java.util.Locale;

/** What a figure should be; missing it is told, and nothing else follows from it. */
public record Goal(Bound bound, double limit) {

    public enum Bound {
        BELOW,
        AT_MOST,
        AT_LEAST
    }

    public static Goal below(double limit) {
        return new Goal(Bound.BELOW, limit);
    }

    public static Goal atMost(double limit) {
        return new Goal(Bound.AT_MOST, limit);
    }

    public static Goal atLeast(double limit) {
        return new Goal(Bound.AT_LEAST, limit);
    }

    public boolean isReachedBy(double value) {
        return switch (bound) {
            case BELOW -> value < limit;
            case AT_MOST -> value <= limit;
            case AT_LEAST -> value >= limit;
        };
    }

    String wording(String unit) {
        String relation = switch (bound) {
            case BELOW -> "<";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
        };
        return "%s %s"
                .formatted(
                        relation,
                        String.format(Locale.ROOT, "%s %s", Figure.number(limit), unit)
                                .strip());
    }
}
