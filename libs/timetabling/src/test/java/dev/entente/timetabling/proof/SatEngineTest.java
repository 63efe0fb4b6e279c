package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.proof.SatEngine.Answer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Questions that take more than one stage, so that both moods have to answer. */
class SatEngineTest {
    private static final int ENOUGH = 2_000_000;

    @Test
    void refutesMorePigeonsThanHoles() {
        int holes = 7;
        var engine = new SatEngine();
        var in = new int[holes + 1][holes];
        for (var pigeon : in) {
            for (int hole = 0; hole < holes; hole++) {
                pigeon[hole] = engine.newVariable();
            }
            engine.add(pigeon.clone());
        }
        for (int hole = 0; hole < holes; hole++) {
            for (int one = 0; one <= holes; one++) {
                for (int other = 0; other < one; other++) {
                    engine.add(-in[one][hole], -in[other][hole]);
                }
            }
        }

        assertThat(engine.solve(500, () -> false)).isEqualTo(Answer.NOT_YET);
        assertThat(engine.solve(ENOUGH, () -> false)).isEqualTo(Answer.NO);
    }

    @Test
    void findsAssignmentsThatHoldEveryClause() {
        for (int seed = 0; seed < 10; seed++) {
            var random = new SplittableRandom(seed);
            var engine = new SatEngine();
            var clauses = planted(engine, 220, random);

            assertThat(engine.solve(ENOUGH, () -> false)).isEqualTo(Answer.YES);

            for (var clause : clauses) {
                assertThat(Arrays.stream(clause).anyMatch(literal -> engine.holds(Math.abs(literal)) == literal > 0))
                        .as(Arrays.toString(clause))
                        .isTrue();
            }
        }
    }

    @Test
    void keepsItsAnswersApartByWhatIsAssumed() {
        var engine = new SatEngine();
        int one = engine.newVariable();
        int other = engine.newVariable();
        engine.add(one, other);

        assertThat(engine.solve(ENOUGH, () -> false, -one, -other)).isEqualTo(Answer.NO);
        assertThat(engine.solve(ENOUGH, () -> false, -one)).isEqualTo(Answer.YES);
        assertThat(engine.holds(other)).isTrue();
    }

    @Test
    void stopsWhenItIsTold() {
        var engine = new SatEngine();
        engine.add(engine.newVariable());

        assertThat(engine.solve(ENOUGH, () -> true)).isEqualTo(Answer.NOT_YET);
    }

    /** Random clauses of three, as many as are hard, each true under a hidden assignment. */
    private static List<int[]> planted(SatEngine engine, int variables, SplittableRandom random) {
        var hidden = new boolean[variables + 1];
        for (int variable = 1; variable <= variables; variable++) {
            engine.newVariable();
            hidden[variable] = random.nextBoolean();
        }
        var clauses = new ArrayList<int[]>();
        while (clauses.size() < 4.3 * variables) {
            var clause = new int[3];
            boolean holds = false;
            for (int i = 0; i < 3; i++) {
                int variable = 1 + random.nextInt(variables);
                clause[i] = random.nextBoolean() ? variable : -variable;
                holds |= hidden[variable] == clause[i] > 0;
            }
            if (holds) {
                engine.add(clause.clone());
                clauses.add(clause);
            }
        }
        return clauses;
    }
}
