package dev.entente.bench.figure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.entente.bench.machine.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The results for scripts. */
public final class ResultFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ResultFile() {}

    public static void write(Path file, Machine machine, boolean small, List<BenchResult> results) throws IOException {
        JSON.writeValue(file.toFile(), new Document(Instant.now().toString(), machine, small, results));
    }

    /** @param small tried with small numbers, so the figures mean nothing */
    record Document(String measuredAt, Machine machine, boolean small, List<BenchResult> results) {}
}
