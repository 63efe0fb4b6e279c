package dev.entente.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Memory that a process and its children keep resident. Pages that several processes share, as PostgreSQL's do, are divided
 * among them, so that the figures of a stack may be added up.
 */
public final class ResidentMemory {

    private static final String PROPORTIONAL_SET_SIZE = "Pss:";
    private static final long KIBIBYTE = 1024;

    private ResidentMemory() {}

    /** Empty where the system does not tell. */
    public static OptionalLong ofTree(KnownProcess process) {
        var sizes = process.tree().stream()
                .map(ResidentMemory::of)
                .flatMapToLong(OptionalLong::stream)
                .toArray();
        return sizes.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(LongStream.of(sizes).sum());
    }

    private static OptionalLong of(ProcessHandle handle) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(handle.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(PROPORTIONAL_SET_SIZE))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .findFirst();
        } catch (IOException endedOrNotTold) {
            return OptionalLong.empty();
        }
    }
}
