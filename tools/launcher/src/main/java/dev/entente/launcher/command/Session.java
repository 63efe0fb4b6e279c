package dev.entente.launcher.command;

import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import dev.entente.launcher.StackSettings;
import java.util.Locale;
import java.util.Map;

/** The stack that the environment names, as a person at a terminal deals with it. */
record Session(Stack stack, StackSettings settings) {

    static Session open() {
        return open(Map.of());
    }

    static Session open(Map<String, Integer> instances) {
        var settings = StackSettings.fromEnvironment(System.getenv());
        for (var entry : instances.entrySet()) {
            settings = settings.withInstances(entry.getKey(), entry.getValue());
        }
        return new Session(new Stack(settings, Progress.printed()), settings);
    }

    /** No other launcher changes what runs meanwhile. */
    void exclusively(Runnable work) {
        new LauncherLock(settings.home()).during(work);
    }

    /** Ctrl-C stops again what was started meanwhile. */
    void interruptibly(Runnable work) {
        new InterruptibleStart(stack).during(work);
    }

    static void say(String text) {
        System.out.println(text);
    }

    static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
