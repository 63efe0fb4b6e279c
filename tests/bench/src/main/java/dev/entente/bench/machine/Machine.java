package dev.entente.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on, without its name. */
public record Machine(int cores, long memoryMebibytes, String system, String java) {
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final long KIBIBYTES_PER_MEBIBYTE = 1024;

    public static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    }

    public String text() {
        return "%d cores, %d MiB of memory, %s, Java of %s".formatted(cores, memoryMebibytes, system, java);
    }

    private static long memory() {
        try (var lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith("MemTotal:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBIBYTES_PER_MEBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
