package dev.entente.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, and what is added to it. */
public final class LogTail {

    private static final long WINDOW = 1 << 18;

    private final Path log;
    private long position;

    public LogTail(Path log) {
        this.log = log;
    }

    /** The last lines; later reads go on from here. */
    public List<String> lastLines(int number) {
        var lines = readFrom(Math.max(0, size() - WINDOW)).lines().toList();
        return lines.subList(Math.max(0, lines.size() - number), lines.size());
    }

    /** Whole lines that were added since the last read; from the beginning when the log was begun anew. */
    public List<String> newLines() {
        return readFrom(size() < position ? 0 : position).lines().toList();
    }

    private String readFrom(long start) {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(start);
            var bytes = new byte[(int) (file.length() - start)];
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            position = start + whole.getBytes(StandardCharsets.UTF_8).length;
            return whole;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long size() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
