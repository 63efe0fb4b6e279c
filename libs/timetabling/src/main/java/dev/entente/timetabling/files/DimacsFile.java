package dev.entente.timetabling.files;

import dev.entente.timetabling.proof.Formula;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A formula as every SAT solver and proof checker reads it. */
public final class DimacsFile {
    private DimacsFile() {}

    /** @param comment one line for people */
    public static void write(Formula formula, String comment, Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("c " + comment + "\np cnf " + formula.variables() + " " + formula.clauses() + "\n");
            formula.forEach(clause -> write(clause, writer));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    static void write(int[] clause, BufferedWriter writer) {
        var line = new StringBuilder(8 * clause.length + 2);
        for (int literal : clause) {
            line.append(literal).append(' ');
        }
        try {
            writer.append(line).append("0\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
