package dev.entente.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process's command line, word by word and in full; {@link ProcessHandle} cuts off long ones, such as class paths. */
final class CommandLine {

    private CommandLine() {}

    static List<String> of(long pid) {
        try {
            var words = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(words, StandardCharsets.UTF_8).split("\0", -1));
        } catch (IOException noProcHere) {
            return ProcessHandle.of(pid)
                    .flatMap(handle -> handle.info().commandLine())
                    .map(line -> List.of(line.split(" ", -1)))
                    .orElse(List.of());
        }
    }
}
