package dev.entente.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time as Linux tells it under {@code /proc}. */
public final class ProcessTable {
    private static final Path PROC = Path.of("/proc");

    private ProcessTable() {}

    /** Of a process with its children, and with those that have ended and were waited for. */
    public static ProcessorTime ofTree(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .map(process -> ofProcess(process.pid()))
                .reduce(ProcessorTime.NONE, ProcessorTime::plus);
    }

    /** Of a process with those it started that have ended, but not with those that still run. */
    public static ProcessorTime ofStarter(ProcessHandle starter) {
        return ofProcess(starter.pid());
    }

    private static ProcessorTime ofProcess(long pid) {
        Path folder = PROC.resolve(Long.toString(pid));
        List<ThreadTimes> threads = threads(folder);
        return new ProcessorTime(
                read(folder).map(StatLine::secondsWithChildren).findFirst().orElse(0.0),
                sum(threads, "C1 Compiler", "C2 Compiler"),
                sum(threads, "VM Thread", "GC Thread"));
    }

    private record ThreadTimes(String name, double seconds) {}

    private static double sum(List<ThreadTimes> threads, String... names) {
        return threads.stream()
                .filter(thread -> Stream.of(names).anyMatch(thread.name()::startsWith))
                .mapToDouble(ThreadTimes::seconds)
                .sum();
    }

    private static List<ThreadTimes> threads(Path process) {
        try (Stream<Path> tasks = Files.list(process.resolve("task"))) {
            return tasks.flatMap(ProcessTable::read)
                    .map(stat -> new ThreadTimes(stat.name(), stat.seconds()))
                    .toList();
        } catch (IOException | UncheckedIOException ended) {
            return List.of();
        }
    }

    /** Empty when it has ended meanwhile. */
    private static Stream<StatLine> read(Path task) {
        try {
            return Stream.of(StatLine.parse(Files.readString(task.resolve("stat"))));
        } catch (IOException ended) {
            return Stream.empty();
        }
    }
}
