package dev.entente.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at the load average once and times one fixed computation again and again. */
public final class NoiseMeter {
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final int STEPS = 150_000_000;
    private static final int AT_A_TIME = 3;

    private final double loadAverageBefore;
    private final List<Double> loops = new ArrayList<>();
    private long result;

    public NoiseMeter() {
        loadAverageBefore = loadAverage();
        compute();
    }

    /** Takes half a second or so; before and after what is measured, not meanwhile. */
    public void calibrate() {
        for (int time = 0; time < AT_A_TIME; time++) {
            long begin = System.nanoTime();
            compute();
            loops.add((System.nanoTime() - begin) / 1e6);
        }
    }

    public Noise noise() {
        if (result == 0) {
            throw new IllegalStateException("The calibration loop was not computed.");
        }
        return new Noise(loadAverageBefore, loops);
    }

    /** Marsaglia's xorshift: nothing but one dependent chain of register operations. */
    private void compute() {
        long state = 88_172_645_463_325_252L;
        for (int step = 0; step < STEPS; step++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
        }
        result = state;
    }

    private static double loadAverage() {
        try {
            return Double.parseDouble(Files.readString(LOAD).split(" ", 2)[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
