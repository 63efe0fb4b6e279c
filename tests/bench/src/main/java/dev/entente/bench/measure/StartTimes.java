package dev.entente.bench.measure;

import dev.entente.launcher.Progress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Hears when processes start and when they are ready. */
final class StartTimes implements Progress {
    private final Progress printed = Progress.printed();
    private final Map<String, Long> begun = new LinkedHashMap<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    @Override
    public synchronized void report(String process, String what) {
        printed.report(process, what);
        if (what.equals("starting")) {
            begun.put(process, System.nanoTime());
        } else if (what.startsWith("ready after")) {
            seconds.put(process, (System.nanoTime() - begun.getOrDefault(process, System.nanoTime())) / 1e9);
        }
    }

    synchronized Map<String, Double> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}
