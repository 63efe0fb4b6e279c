package dev.entente.bench.figure;

import java.util.Arrays;
import java.util.Collection;

/** Measured values in order. */
public final class Distribution {
    private final double[] ordered;

    private Distribution(double[] ordered) {
        this.ordered = ordered;
    }

    public static Distribution of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured.");
        }
        double[] ordered = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(ordered);
        return new Distribution(ordered);
    }

    /** The smallest measured value that so many percent of the values do not exceed. */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * ordered.length);
        return ordered[Math.max(rank, 1) - 1];
    }

    public double least() {
        return ordered[0];
    }

    public double median() {
        return percentile(50);
    }

    public double most() {
        return ordered[ordered.length - 1];
    }

    public int size() {
        return ordered.length;
    }
}
