package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

class RemainderTest {
    private static final int VARIABLES = 8;

    @Test
    void allowsExactlyWhatTheFormulaAllows() {
        int reduced = 0;
        int refuted = 0;
        for (int seed = 0; seed < 500; seed++) {
            var random = new SplittableRandom(seed);
            var formula = randomFormula(random);
            int assumed = random.nextInt(-VARIABLES, VARIABLES + 1);
            var remainder = new Remainder(formula, assumed);

            for (int model = 0; model < 1 << VARIABLES; model++) {
                int bits = model;
                IntPredicate holds = literal -> (bits >> (Math.abs(literal) - 1) & 1) == (literal > 0 ? 1 : 0);
                boolean allowed = (assumed == 0 || holds.test(assumed)) && allow(clauses(formula), holds);

                assertThat(isAllowedBy(remainder, holds)).as("seed %d", seed).isEqualTo(allowed);
            }
            reduced += remainder.variables() > 0 && remainder.variables() < VARIABLES ? 1 : 0;
            refuted += clauses(remainder).stream().anyMatch(clause -> clause.length == 0) ? 1 : 0;
        }
        assertThat(reduced).isGreaterThan(100);
        assertThat(refuted).isGreaterThan(10);
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

        var remainder = new Remainder(formula);

        assertThat(remainder.variables()).isEqualTo(2);
        assertThat(remainder.holds(2)).isTrue();
        assertThat(remainder.holds(-3)).isTrue();
        assertThat(remainder.newNumber(-4)).isEqualTo(-2);
        assertThat(clauses(remainder)).containsExactly(new int[] {1, 2});
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
        remainder.forEach(clauses::add);
        return clauses;
    }
}
