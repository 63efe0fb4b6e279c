package dev.entente.bench.machine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.entente.bench.figure.Distribution;
import java.util.List;
import java.util.Locale;

/**
 * How quiet the machine was.
 *
 * @param loadAverageBefore of the last minute, before the bench began
 * @param calibrationMillis the same computation each time; on a quiet machine all are alike
 */
public record Noise(double loadAverageBefore, List<Double> calibrationMillis) {

    public Noise {
        calibrationMillis = List.copyOf(calibrationMillis);
    }

    @JsonIgnore
    public String text() {
        Distribution loops = Distribution.of(calibrationMillis);
        return String.format(
                Locale.ROOT,
                "noise: load average before %.2f; calibration loop, %d times: min %.0f, median %.0f, max %.0f ms",
                loadAverageBefore,
                loops.size(),
                loops.least(),
                loops.median(),
                loops.most());
    }
}
