package dev.entente.chaos.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One line for each scenario ever run here, so that what a bar counts can be reached over many runs. */
public record Ledger(Path file) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public void add(Result result) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, JSON.writeValueAsString(result) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<Result> results() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            List<Result> results = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                results.add(JSON.readValue(line, Result.class));
            }
            return results;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Over all runs, by scenario. */
    void printSums() {
        Map<Integer, List<Result>> byNumber =
                results().stream().collect(Collectors.groupingBy(Result::number, TreeMap::new, Collectors.toList()));
        System.out.printf(
                "  %3s  %-44s %5s %10s %9s %7s %10s%n",
                "no",
                "over all runs in " + file.getFileName(),
                "runs",
                "operations",
                "bookings",
                "faults",
                "violations");
        byNumber.values().forEach(Ledger::printSum);
    }

    private static void printSum(List<Result> runs) {
        System.out.printf(
                "  %3d  %-44s %5d %10d %9d %7d %10d%n",
                runs.getFirst().number(),
                runs.getFirst().name(),
                runs.size(),
                runs.stream().mapToLong(Result::operations).sum(),
                runs.stream().mapToLong(Result::bookings).sum(),
                runs.stream().mapToLong(Result::faults).sum(),
                runs.stream().mapToLong(result -> result.violations().size()).sum());
    }
}
