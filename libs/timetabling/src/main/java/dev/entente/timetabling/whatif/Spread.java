package dev.entente.timetabling.whatif;

import java.util.List;

/** A figure over several draws. */
public record Spread(double least, double mean, double most) {
    static Spread of(List<Double> figures) {
        var statistics = figures.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        return new Spread(statistics.getMin(), statistics.getAverage(), statistics.getMax());
    }
}
