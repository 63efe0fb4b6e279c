package dev.entente.timetabling.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts literals in unary: output {@code i} (from 0) says "more than i of the inputs hold" (Bailleux and Boufkhad 2003).
 * The outputs are literals of their own, which is what lets an engine learn about sums.
 */
final class Totaliser {
    private final Clauses clauses;
    /** Sums above this count as this: nobody asks further. */
    private final int ceiling;
    /** Whether an output that holds also forces its inputs, beside inputs forcing outputs. */
    private final boolean bothWays;

    Totaliser(Clauses clauses, int ceiling, boolean bothWays) {
        this.clauses = clauses;
        this.ceiling = ceiling;
        this.bothWays = bothWays;
    }

    int[] count(int[] inputs) {
        return merge(
                Arrays.stream(inputs).mapToObj(literal -> new int[] {literal}).toList());
    }

    /** Adds up numbers that are in unary already, pair by pair. */
    int[] merge(List<int[]> numbers) {
        if (numbers.isEmpty()) {
            return new int[0];
        }
        var level = new ArrayList<>(numbers);
        while (level.size() > 1) {
            var next = new ArrayList<int[]>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                next.add(sum(level.get(i), level.get(i + 1)));
            }
            if (level.size() % 2 == 1) {
                next.add(level.getLast());
            }
            level = next;
        }
        return level.getFirst();
    }

    private int[] sum(int[] left, int[] right) {
        var total = new int[Math.min(left.length + right.length, ceiling)];
        for (int i = 0; i < total.length; i++) {
            total[i] = clauses.newVariable();
            if (i > 0) {
                clauses.add(-total[i], total[i - 1]);
            }
        }
        for (int a = 0; a <= left.length; a++) {
            for (int b = 0; b <= right.length; b++) {
                inputsForce(left, a, right, b, total);
                if (bothWays) {
                    outputsForce(left, a, right, b, total);
                }
            }
        }
        return total;
    }

    /** left ≥ a and right ≥ b → total ≥ a + b */
    private void inputsForce(int[] left, int a, int[] right, int b, int[] total) {
        int sum = Math.min(a + b, ceiling);
        if (sum == 0) {
            return;
        }
        if (a == 0) {
            clauses.add(-right[b - 1], total[sum - 1]);
        } else if (b == 0) {
            clauses.add(-left[a - 1], total[sum - 1]);
        } else {
            clauses.add(-left[a - 1], -right[b - 1], total[sum - 1]);
        }
    }

    /** left ≤ a and right ≤ b → total ≤ a + b */
    private void outputsForce(int[] left, int a, int[] right, int b, int[] total) {
        if (a + b >= total.length) {
            return;
        }
        if (a == left.length) {
            clauses.add(right[b], -total[a + b]);
        } else if (b == right.length) {
            clauses.add(left[a], -total[a + b]);
        } else {
            clauses.add(left[a], right[b], -total[a + b]);
        }
    }
}
