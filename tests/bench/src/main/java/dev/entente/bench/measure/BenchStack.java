package dev.entente.bench.measure;

import dev.entente.bench.BenchFailure;
import dev.entente.bench.machine.StackProcessorTime;
import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The stack that is measured: beside the usual one, in a home and on ports of its own, empty at first and gone
 * afterwards; secured if the usual one is. Benches that only use it share it.
 */
public final class BenchStack implements AutoCloseable {
    private static final int PORTS_BESIDE = 50;
    private static final Duration LONGEST_WAIT_FOR_QUIET = Duration.ofMinutes(2);
    private static final double QUIET_CORES = 0.25;

    private final Path home;
    private final int ports;
    private final boolean secured;

    private BenchStack(Path home, int ports, boolean secured) {
        this.home = home;
        this.ports = ports;
        this.secured = secured;
    }

    public static BenchStack beside(Map<String, String> environment) {
        StackSettings usual = StackSettings.fromEnvironment(environment);
        return new BenchStack(
                usual.home().folder().resolve("bench"),
                usual.portBase() + PORTS_BESIDE,
                usual.home().isSecured());
    }

    /** Starts it unless it runs. */
    Stack running() {
        Stack stack = stack(Progress.printed());
        if (!stack.isRunning()) {
            stack.up();
        }
        return stack;
    }

    Stack stack(Progress progress) {
        StackSettings settings = StackSettings.of(home, ports);
        if (secured && !settings.home().isSecured()) {
            settings.home().secure(true);
        }
        return new Stack(settings, progress);
    }

    /** As whoever starts a stack by the script says it. */
    Map<String, String> environment() {
        return Map.of("ENTENTE_HOME", home.toString(), "ENTENTE_PORTS", Integer.toString(ports));
    }

    /** Returns when messages have been digested and compilers rest. */
    void awaitQuiet() throws InterruptedException {
        Stack stack = stack(Progress.silent());
        long deadline = System.nanoTime() + LONGEST_WAIT_FOR_QUIET.toNanos();
        StackProcessorTime before = StackProcessorTime.of(stack);
        while (System.nanoTime() < deadline) {
            Thread.sleep(1000);
            StackProcessorTime now = StackProcessorTime.of(stack);
            if (now.since(before).seconds() < QUIET_CORES) {
                return;
            }
            before = now;
        }
        throw new BenchFailure("the stack did not come to rest");
    }

    /** Stops it and removes its data. Ctrl-C removes it too, while the bench that it ends may do the same. */
    synchronized void remove() {
        stack(Progress.silent()).down();
        try {
            Folders.delete(home);
        } catch (IOException failure) {
            throw new BenchFailure("cannot remove " + home, failure);
        }
    }

    @Override
    public void close() {
        remove();
    }
}
