package dev.entente.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** One small file for each process that was started, so that a later launcher knows what is ours. */
public final class PidFiles {

    private static final String SUFFIX = ".pid";

    private final Path folder;

    public PidFiles(Path folder) {
        this.folder = folder;
    }

    /** Empty when the process ended before it could be recorded. */
    public Optional<KnownProcess> record(String name, long pid, List<Integer> ports) {
        var known = KnownProcess.of(name, pid, ports);
        known.ifPresent(this::write);
        return known;
    }

    public Optional<KnownProcess> running(String name) {
        return read(folder.resolve(name + SUFFIX)).filter(KnownProcess::isRunning);
    }

    public List<KnownProcess> allRunning() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .filter(KnownProcess::isRunning)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name + SUFFIX));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(KnownProcess process) {
        var properties = new Properties();
        properties.setProperty("name", process.name());
        properties.setProperty("pid", Long.toString(process.pid()));
        properties.setProperty("started", process.startMark());
        properties.setProperty(
                "ports", process.ports().stream().map(Object::toString).collect(Collectors.joining(",")));
        try {
            Files.createDirectories(folder);
            try (var writer = Files.newBufferedWriter(folder.resolve(process.name() + SUFFIX))) {
                properties.store(writer, null);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<KnownProcess> read(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return complete(properties) ? Optional.of(parse(properties)) : Optional.empty();
    }

    /** A launcher that was killed while it wrote leaves half a file, which is as good as none. */
    private static boolean complete(Properties properties) {
        return properties.stringPropertyNames().containsAll(List.of("name", "pid", "started", "ports"));
    }

    private static KnownProcess parse(Properties properties) {
        return new KnownProcess(
                properties.getProperty("name"),
                Long.parseLong(properties.getProperty("pid")),
                properties.getProperty("started"),
                Arrays.stream(properties.getProperty("ports").split(",", -1))
                        .map(Integer::valueOf)
                        .toList());
    }
}
