package dev.entente.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tells a process from a later one that was given the same pid. On Linux it is the start time in clock ticks since boot
 * together with the boot's id, which no correction of the wall clock can change; elsewhere it is the start instant.
 */
final class StartMark {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final int STATE = 0;
    private static final int THREADS = 17;
    private static final int START_TICKS = 19;

    private StartMark() {}

    /** Empty when there is no such process, or only its remains that nobody has collected yet. */
    static Optional<String> of(long pid) {
        return Files.isReadable(BOOT_ID) ? fromProc(pid) : fromHandle(pid);
    }

    private static Optional<String> fromProc(long pid) {
        String stat;
        try {
            stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
        } catch (IOException gone) {
            return Optional.empty();
        }
        return hasEnded(stat) ? Optional.empty() : Optional.of(bootId() + ":" + fields(stat)[START_TICKS]);
    }

    /** The first thread may have ended, while others are still ending and keep the process's ports. */
    static boolean hasEnded(String stat) {
        var fields = fields(stat);
        var remains = fields[STATE].equals("Z") || fields[STATE].equals("X");
        return remains && Integer.parseInt(fields[THREADS]) <= 1;
    }

    /** The command stands in brackets and may itself contain blanks and brackets. */
    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> fromHandle(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Object::toString);
    }
}
