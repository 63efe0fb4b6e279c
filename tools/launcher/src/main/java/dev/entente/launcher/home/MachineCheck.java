package dev.entente.launcher.home;

import com.sun.management.OperatingSystemMXBean;
import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says before anything starts that the machine has too little room for the stack. */
public record MachineCheck(long freeDisk, long availableMemory) {

    private static final long GIBIBYTE = 1L << 30;
    private static final long KIBIBYTE = 1L << 10;
    private static final long LEAST_DISK = 3 * GIBIBYTE;
    private static final long LEAST_MEMORY = 5 * GIBIBYTE / 2;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    public static MachineCheck of(Path folder) {
        try {
            return new MachineCheck(Files.getFileStore(folder).getUsableSpace(), memory());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void require() {
        var shortages = new ArrayList<String>();
        if (freeDisk < LEAST_DISK) {
            shortages.add(shortage("disk space", freeDisk, LEAST_DISK));
        }
        if (availableMemory < LEAST_MEMORY) {
            shortages.add(shortage("memory", availableMemory, LEAST_MEMORY));
        }
        if (!shortages.isEmpty()) {
            throw new StackFailure("nothing was started: " + String.join("; ", shortages));
        }
    }

    private static String shortage(String what, long there, long needed) {
        return String.format(
                Locale.ROOT,
                "%.1f GiB of %s are available and at least %.1f GiB are needed",
                (double) there / GIBIBYTE,
                what,
                (double) needed / GIBIBYTE);
    }

    /** What can be had without swapping, or the limit of the container that the launcher runs in when that is less. */
    private static long memory() throws IOException {
        var limit =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        if (!Files.isReadable(MEMORY)) {
            return limit;
        }
        return Math.min(limit, available(Files.readAllLines(MEMORY)));
    }

    private static long available(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }
}
