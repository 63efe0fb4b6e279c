package dev.entente.chaos.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.chaos.scenario.Bar;
import dev.entente.chaos.scenario.Scenarios;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One line for each scenario ever run here, so that what a bar counts can be reached over many runs. */
public record Ledger(Path file) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String ROW = "  %3s  %-44s %5s %10s %9s %7s %10s  %s%n";

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
        System.out.printf(
                ROW,
                "no",
                "over all runs in " + file.getFileName(),
                "runs",
                "operations",
                "bookings",
                "faults",
                "violations",
                "bar");
        sums().forEach(sum -> System.out.printf(
                ROW,
                sum.number(),
                sum.name(),
                sum.runs(),
                sum.operations(),
                sum.bookings(),
                sum.faults(),
                sum.violations(),
                sum.bar()));
    }

    /** By number. */
    List<Sum> sums() {
        Map<Integer, List<Result>> byNumber =
                results().stream().collect(Collectors.groupingBy(Result::number, TreeMap::new, Collectors.toList()));
        return byNumber.values().stream().map(Sum::of).toList();
    }

    /** All runs of one scenario. */
    record Sum(int number, String name, int runs, long operations, long bookings, long faults, long violations) {

        private static Sum of(List<Result> runs) {
            return new Sum(
                    runs.getFirst().number(),
                    runs.getFirst().name(),
                    runs.size(),
                    runs.stream().mapToLong(Result::operations).sum(),
                    runs.stream().mapToLong(Result::bookings).sum(),
                    runs.stream().mapToLong(Result::faults).sum(),
                    runs.stream()
                            .mapToLong(result -> result.violations().size())
                            .sum());
        }

        /** How much of what is asked for was reached; empty where nothing is. */
        String bar() {
            return Scenarios.numbered(number).bar().map(this::reached).orElse("");
        }

        private String reached(Bar bar) {
            long count = switch (bar.of()) {
                case FAULTS -> faults;
                case BOOKINGS -> bookings;
            };
            return "%d of %d %s".formatted(count, bar.least(), bar.of().name().toLowerCase(Locale.ROOT));
        }
    }
}
