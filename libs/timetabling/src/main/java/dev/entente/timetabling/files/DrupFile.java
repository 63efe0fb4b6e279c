package dev.entente.timetabling.files;

import dev.entente.timetabling.proof.Derivation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A proof as proof checkers read it (DRUP, a part of DRAT): one derived clause to a line, {@code d} before those that are
 * needed no longer, up to the empty one.
 */
public final class DrupFile implements Derivation, AutoCloseable {
    private final BufferedWriter writer;
    private long lines;
    private boolean complete;

    public DrupFile(Path file) throws IOException {
        this.writer = Files.newBufferedWriter(file);
    }

    @Override
    public void derives(int... clause) {
        if (!complete) {
            write(clause);
            complete = clause.length == 0;
        }
    }

    @Override
    public void forgets(int... clause) {
        if (!complete) {
            try {
                writer.write("d ");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            write(clause);
        }
    }

    private void write(int[] clause) {
        DimacsFile.write(clause, writer);
        lines++;
    }

    public long lines() {
        return lines;
    }

    /** Whether the contradiction was reached. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
