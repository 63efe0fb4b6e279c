package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RemainderTest {
    private static final int VARIABLES = 8;
    /** more than can be counted */
    private static final int NONE = 100;

    @Test
    void allowsNothingButWhatTheFormulaAllowsAndTheFewestOfThat() {
        int reduced = 0;
        int refuted = 0;
        int counts = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new SplittableRandom(seed);
            var formula = randomFormula(random);
            int assumed = random.nextInt(-VARIABLES, VARIABLES + 1);
            var counted = random.ints(random.nextInt(4), 1, VARIABLES + 1)
                    .map(variable -> random.nextBoolean() ? variable : -variable)
                    .toArray();
            var remainder = new Remainder(formula, counted, new int[] {assumed});
            int fewest = NONE;
            int fewestLeft = NONE;
            for (int model = 0; model < 1 << VARIABLES; model++) {
                int bits = model;
                IntPredicate holds = literal -> (bits >> (Math.abs(literal) - 1) & 1) == (literal > 0 ? 1 : 0);
                boolean isAllowed = (assumed == 0 || holds.test(assumed)) && allow(clauses(formula), holds);
                boolean isLeft = isAllowedBy(remainder, holds);
                int count = (int) Arrays.stream(counted).filter(holds).count();
                fewest = isAllowed ? Math.min(fewest, count) : fewest;
                fewestLeft = isLeft ? Math.min(fewestLeft, count) : fewestLeft;

                assertThat(isAllowed || !isLeft).as("seed %d", seed).isTrue();
            }
            assertThat(fewestLeft).as("seed %d", seed).isEqualTo(fewest);
            reduced += remainder.variables() > 0 && remainder.variables() < VARIABLES ? 1 : 0;
            refuted += fewest == NONE ? 1 : 0;
            counts += fewest > 0 && fewest < NONE ? 1 : 0;
        }
        assertThat(reduced).isGreaterThan(100);
        assertThat(refuted).isGreaterThan(10);
        assertThat(counts).isGreaterThan(50);
    }

    @Test
    void leavesOutACountThatNobodyAsksFor() {
        var formula = new Formula();
        var inputs = IntStream.range(0, 4).map(input -> formula.newVariable()).toArray();
        formula.add(inputs);
        formula.addAtMostOne(inputs);
        var counter = new Totaliser(formula, 4, false).count(inputs);

        assertThat(new Remainder(formula, inputs, new int[0]).variables()).isEqualTo(4);
        assertThat(new Remainder(formula, counter, new int[0]).variables()).isGreaterThan(4);
    }

    @Test
    void tellsOfWhatNoTwoMayHoldAtOnce() {
        var formula = new Formula();
        var several = IntStream.range(0, 5).map(input -> formula.newVariable()).toArray();
        formula.add(several);
        formula.addAtMostOne(several);
        formula.add(-several[0], -several[1], several[2]);
        formula.add(-several[3]);
        var clauses = new ArrayList<int[]>();
        var atMostOnes = new ArrayList<int[]>();

        new Remainder(formula).forEach(clauses::add, atMostOnes::add);

        assertThat(clauses).containsExactly(new int[] {1, 2, 3, 4}, new int[] {-1, -2, 3});
        assertThat(atMostOnes).containsExactly(new int[] {1, 2, 3, 4});
    }

    @Test
    void numbersWhatIsOpenWithoutGaps() {
        var formula = new Formula();
        for (int variable = 0; variable < 4; variable++) {
            formula.newVariable();
        }
        formula.add(2);
        formula.add(-2, -3);
        formula.add(3, 1, 4);
        formula.add(-1, -4);

        var remainder = new Remainder(formula);

        assertThat(remainder.variables()).isEqualTo(2);
        assertThat(remainder.holds(2)).isTrue();
        assertThat(remainder.holds(-3)).isTrue();
        assertThat(remainder.newNumber(-4)).isEqualTo(-2);
        assertThat(clauses(remainder)).containsExactly(new int[] {1, 2}, new int[] {-1, -2});
    }

    private static Formula randomFormula(SplittableRandom random) {
        var formula = new Formula();
        for (int variable = 0; variable < VARIABLES; variable++) {
            formula.newVariable();
        }
        for (int clause = 0; clause < 14; clause++) {
            formula.add(random.ints(random.nextInt(1, 4), 1, VARIABLES + 1)
                    .map(variable -> random.nextBoolean() ? variable : -variable)
                    .toArray());
        }
        var several = random.ints(1, VARIABLES + 1).distinct().limit(3).toArray();
        formula.addAtMostOne(several);
        return formula;
    }

    private static boolean isAllowedBy(Remainder remainder, IntPredicate holds) {
        var open = new boolean[remainder.variables() + 1];
        for (int variable = 1; variable <= VARIABLES; variable++) {
            if (remainder.isOpen(variable)) {
                open[remainder.newNumber(variable)] = holds.test(variable);
            } else if (remainder.holds(variable) != holds.test(variable)) {
                return false;
            }
        }
        return allow(clauses(remainder), literal -> open[Math.abs(literal)] == literal > 0);
    }

    private static boolean allow(List<int[]> clauses, IntPredicate holds) {
        return clauses.stream().allMatch(clause -> Arrays.stream(clause).anyMatch(holds));
    }

    private static List<int[]> clauses(Formula formula) {
        var clauses = new ArrayList<int[]>();
        formula.forEach(clauses::add);
        return clauses;
    }

    private static List<int[]> clauses(Remainder remainder) {
        var clauses = new ArrayList<int[]>();
        remainder.forEach(clauses::add, several -> {
            for (int i = 0; i < several.length; i++) {
                for (int k = 0; k < i; k++) {
                    clauses.add(new int[] {-several[k], -several[i]});
                }
            }
        });
        return clauses;
    }
}
