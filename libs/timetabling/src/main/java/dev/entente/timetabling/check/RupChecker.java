package dev.entente.timetabling.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Follows a DRUP proof step by step: a clause is believed when its opposite runs into a contradiction by unit propagation
 * alone, with the formula and what was believed before. It reads both from their files and shares no code with who wrote
 * them.
 */
public final class RupChecker {
    private static final Pattern SIZES = Pattern.compile("p +cnf +(\\d{1,9}) +(\\d{1,9}) *");

    private final Propagation propagation = new Propagation();
    /**
     * Hash of a clause → its numbers, as often as it stands there. Two clauses of one hash do no harm: to forget the wrong
     * one only makes less follow.
     */
    private final Map<Long, List<Integer>> standing = new HashMap<>();

    private final BooleanSupplier stop;
    private int steps;

    private RupChecker(BooleanSupplier stop) {
        this.stop = stop;
    }

    /**
     * What came of it.
     *
     * @param steps how many were followed
     * @param fault why the proof proves nothing; empty when it proves that nothing satisfies the formula
     */
    public record Verdict(int steps, Optional<String> fault) {
        public boolean isConfirmed() {
            return fault.isEmpty();
        }
    }

    /** @param stop asked often; when it says true, the proof is not confirmed */
    public static Verdict check(Path formula, Path proof, BooleanSupplier stop) throws IOException {
        var checker = new RupChecker(stop);
        var fault = checker.readFormula(formula);
        if (fault.isEmpty()) {
            fault = checker.follow(proof);
        }
        return new Verdict(checker.steps, fault);
    }

    private Optional<String> readFormula(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            var line = reader.readLine();
            while (line != null && line.startsWith("c")) {
                line = reader.readLine();
            }
            var sizes = SIZES.matcher(line == null ? "" : line);
            if (!sizes.matches()) {
                return Optional.of("the formula does not say how many variables and clauses it has");
            }
            propagation.allow(Integer.parseInt(sizes.group(1)));
            return readClauses(reader, Integer.parseInt(sizes.group(2)));
        }
    }

    private Optional<String> readClauses(BufferedReader reader, int promised) throws IOException {
        int read = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            var clause = clause(line);
            if (clause.isEmpty()) {
                return Optional.of("clause " + (read + 1) + " of the formula is broken: " + line);
            }
            believe(clause.get());
            read++;
        }
        return read == promised
                ? Optional.empty()
                : Optional.of("the formula promises " + promised + " clauses but has " + read);
    }

    private Optional<String> follow(Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                steps++;
                boolean forgets = line.startsWith("d ");
                var clause = clause(forgets ? line.substring(2) : line);
                if (clause.isEmpty()) {
                    return Optional.of("step " + steps + " is broken: " + line);
                }
                if (stop.getAsBoolean()) {
                    return Optional.of("the check was ended at step " + steps);
                }
                if (forgets && !forget(clause.get())) {
                    return Optional.of("step " + steps + " forgets a clause that is not there: " + line);
                }
                if (!forgets && !propagation.implies(clause.get())) {
                    return Optional.of("step " + steps + " does not follow: " + line);
                }
                if (clause.get().length == 0) {
                    return Optional.empty();
                }
                if (!forgets) {
                    believe(clause.get());
                }
            }
        }
        return Optional.of("the proof ends before the contradiction");
    }

    private void believe(int[] clause) {
        standing.computeIfAbsent(hash(clause), each -> new ArrayList<>(1)).add(propagation.add(clause));
    }

    private boolean forget(int[] clause) {
        var where = standing.get(hash(clause));
        if (where == null) {
            return false;
        }
        propagation.remove(where.removeLast());
        if (where.isEmpty()) {
            standing.remove(hash(clause));
        }
        return true;
    }

    /** The same in whatever order. */
    private static long hash(int[] clause) {
        return Arrays.stream(clause)
                .sorted()
                .asLongStream()
                .reduce(clause.length, (sum, literal) -> (sum ^ literal) * 0x9E3779B97F4A7C15L + (sum >>> 29));
    }

    /** Without the 0 that ends it, and with each literal once; empty when it is none. */
    private Optional<int[]> clause(String line) {
        var words = new StringTokenizer(line);
        var literals = new int[words.countTokens()];
        for (int i = 0; i < literals.length; i++) {
            try {
                literals[i] = Integer.parseInt(words.nextToken());
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
            boolean last = i == literals.length - 1;
            if (last != (literals[i] == 0) || !propagation.knows(literals[i])) {
                return Optional.empty();
            }
        }
        return literals.length == 0
                ? Optional.empty()
                : Optional.of(Arrays.stream(literals, 0, literals.length - 1)
                        .distinct()
                        .toArray());
    }
}
