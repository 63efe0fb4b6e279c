package dev.entente.e2e.stack;

import dev.entente.launcher.Progress;
import dev.entente.launcher.Stack;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole stack in a home of its own, gone afterwards whatever happens; its logs stay in {@code target/logs}. Whoever
 * works on the tests names a home by {@code -Dentente.e2e.home} and a port by {@code -Dentente.e2e.ports}: that stack is
 * used as it is, but that its services keep their classes, and left running. With {@code -Dentente.e2e.secured} the stack
 * is a secured one.
 */
final class RunningStack implements AutoCloseable {
    private static final String HOME = "entente.e2e.home";
    private static final String PORTS = "entente.e2e.ports";
    private static final String SECURED = "entente.e2e.secured";

    private static final int RANGE = 50;

    private final Stack stack;
    private final boolean kept;

    private RunningStack(Stack stack, boolean kept) {
        this.stack = stack;
        this.kept = kept;
    }

    static RunningStack start() {
        String home = System.getProperty(HOME);
        RunningStack running = home == null
                ? new RunningStack(
                        new Stack(StackSettings.of(newHome(), FreePorts.range(RANGE)), Progress.printed()), false)
                : new RunningStack(
                        new Stack(StackSettings.of(Path.of(home), Integer.getInteger(PORTS)), Progress.printed()),
                        true);
        if (!running.kept) {
            running.stack.stopWhenThisJvmEnds();
            running.stack.home().secure(Boolean.getBoolean(SECURED));
        }
        running.stack.up();
        running.stack.keepClasses();
        return running;
    }

    Stack stack() {
        return stack;
    }

    @Override
    public void close() throws IOException {
        if (!kept) {
            stack.down();
            Path logs = Path.of("target", "logs");
            Folders.delete(logs);
            Folders.copy(stack.home().folder().resolve("logs"), logs);
            Folders.delete(stack.home().folder());
        }
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("entente-e2e-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
