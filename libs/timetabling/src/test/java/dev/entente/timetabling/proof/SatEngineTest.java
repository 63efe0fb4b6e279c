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
    /** After so many conflicts the engine changes its mood for the first time. */
    private static final int FIRST_STAGE = 1_000;

    @Test
    void refutesMorePigeonsThanHolesInEitherMood() {
        var engine = new SatEngine();
        pigeons(engine, 8);

        assertThat(engine.solve(FIRST_STAGE, () -> false)).isEqualTo(Answer.NOT_YET);
        assertThat(engine.solve(ENOUGH, () -> false)).isEqualTo(Answer.NO);
    }

    @Test
    void takesFurtherClausesInTheMiddleOfAnyStage() {
        var engine = new SatEngine();
        int lessIsAsked = engine.newVariable();
        pigeons(engine, 8, lessIsAsked);

        assertThat(engine.solve(FIRST_STAGE, () -> false, -lessIsAsked)).isEqualTo(Answer.NOT_YET);
        pigeons(engine, 3, lessIsAsked);

        // a model says something of every variable, so also of those that are new in this stage
        assertThat(engine.solve(ENOUGH, () -> false, lessIsAsked)).isEqualTo(Answer.YES);
        assertThat(engine.holds(lessIsAsked)).isTrue();
        assertThat(engine.solve(ENOUGH, () -> false, -lessIsAsked)).isEqualTo(Answer.NO);
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

    /** The last conflict depends on nothing decided; a slice that ends just there must not lose it. */
    @Test
    void forgetsNoConflictAtTheEndOfASlice() {
        for (int conflicts = 2; conflicts < 40; conflicts++) {
            var engine = new SatEngine();
            pigeons(engine, 4);
            var answer = Answer.NOT_YET;
            while (answer == Answer.NOT_YET) {
                answer = engine.solve(conflicts, () -> false);
            }
            assertThat(answer).as("by %d conflicts", conflicts).isEqualTo(Answer.NO);
        }
    }

    @Test
    void stopsWhenItIsTold() {
        var engine = new SatEngine();
        engine.add(engine.newVariable());

        assertThat(engine.solve(ENOUGH, () -> true)).isEqualTo(Answer.NOT_YET);
    }

    /** One pigeon more than holes, each in a hole of its own unless a literal holds. */
    private static void pigeons(SatEngine engine, int holes, int... unless) {
        var in = new int[holes + 1][holes];
        for (var pigeon : in) {
            for (int hole = 0; hole < holes; hole++) {
                pigeon[hole] = engine.newVariable();
            }
            engine.addUnless(unless, pigeon);
        }
        for (int hole = 0; hole < holes; hole++) {
            int here = hole;
            engine.addAtMostOne(
                    Arrays.stream(in).mapToInt(pigeon -> pigeon[here]).toArray());
        }
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
