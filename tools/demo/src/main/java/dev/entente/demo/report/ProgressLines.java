package dev.entente.demo.report;

import dev.entente.demo.player.ReplayListener;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how a replay goes on: a bar for each event on a terminal, a line for each event elsewhere. */
public final class ProgressLines {

    private ProgressLines() {}

    public static ReplayListener on(PrintStream out, boolean terminal) {
        return terminal ? new Bars() : new Lines(out);
    }

    private static final class Bars implements ReplayListener {

        private final Map<String, ProgressBar> bars = new ConcurrentHashMap<>();

        @Override
        public void begins(String part, String name, int actions) {
            bars.put(
                    part,
                    new ProgressBarBuilder()
                            .setTaskName("%-52s".formatted(name))
                            .setInitialMax(actions)
                            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                            .setUpdateIntervalMillis(200)
                            .build());
        }

        @Override
        public void performed(String part, String stage) {
            var bar = bars.get(part);
            if (bar != null) {
                bar.setExtraMessage(stage);
                bar.step();
            }
        }

        @Override
        public void ends(String part) {
            var bar = bars.remove(part);
            if (bar != null) {
                bar.setExtraMessage("");
                bar.close();
            }
        }
    }

    private static final class Lines implements ReplayListener {

        private final PrintStream out;
        private final Map<String, Started> started = new ConcurrentHashMap<>();

        Lines(PrintStream out) {
            this.out = out;
        }

        @Override
        public void begins(String part, String name, int actions) {
            started.put(part, new Started(name, actions, System.nanoTime()));
            out.printf("%s: %d actions%n", name, actions);
        }

        @Override
        public void ends(String part) {
            var event = started.remove(part);
            if (event != null) {
                var seconds = (System.nanoTime() - event.at()) / 1e9;
                out.printf("%s: done in %.1f s%n", event.name(), seconds);
            }
        }

        private record Started(String name, int actions, long at) {}
    }
}
