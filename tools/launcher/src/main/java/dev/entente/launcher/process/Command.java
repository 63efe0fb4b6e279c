package dev.entente.launcher.process;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to run, in which folder, with which environment. */
public record Command(List<String> words, Map<String, String> environment, Path folder) {

    /** A stack behaves the same whoever starts it, so little of the caller's environment is handed on. */
    private static final Set<String> HANDED_ON =
            Set.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_TOOL_OPTIONS");

    private static final String TELEMETRY = "OTEL_";
    private static final Path NOTHING = Path.of("/dev/null");

    /** Starts it so that it outlives both the launcher and the terminal, its output appended to the log. */
    public Process startDetached(Path log) {
        try {
            Files.createDirectories(log.getParent());
            return builder(detached())
                    .redirectInput(NOTHING.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new StackFailure("cannot start " + words.getFirst() + ": " + failure.getMessage(), failure);
        }
    }

    /** Runs it to its end. */
    public void run(Path log) {
        var process = startDetached(log);
        try {
            if (process.waitFor() != 0) {
                throw new StackFailure(
                        words.getFirst() + " failed with exit status " + process.exitValue() + ", see " + log);
            }
        } catch (InterruptedException interrupted) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while " + words.getFirst() + " ran", interrupted);
        }
    }

    /** A session of its own keeps the terminal's ctrl-C away, so that the launcher can stop things in their order. */
    private List<String> detached() {
        if (!Executables.isInstalled("setsid")) {
            return words;
        }
        var detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(words);
        return detached;
    }

    private ProcessBuilder builder(List<String> line) {
        var builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> !HANDED_ON.contains(name) && !name.startsWith(TELEMETRY));
        builder.environment().putAll(environment);
        return builder;
    }
}
