package dev.entente.timetabling.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RupCheckerTest {
    /** Eight clauses over three variables: every assignment breaks one. */
    private static final List<String> NOTHING_HOLDS =
            List.of("1 2 3 0", "1 2 -3 0", "1 -2 3 0", "1 -2 -3 0", "-1 2 3 0", "-1 2 -3 0", "-1 -2 3 0", "-1 -2 -3 0");

    private static final List<String> PROOF = List.of("1 2 0", "1 0", "2 0", "0");

    @TempDir
    Path folder = Path.of(".");

    @Test
    void followsAProofToItsContradiction() throws IOException {
        var verdict = check(NOTHING_HOLDS, PROOF);

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.steps()).isEqualTo(4);
    }

    @Test
    void refusesAProofWithAnyClauseItNeedsLeftOut() throws IOException {
        for (int line = 0; line < 3; line++) {
            var shorter = new ArrayList<>(PROOF);
            shorter.remove(line);

            assertThat(check(NOTHING_HOLDS, shorter).isConfirmed())
                    .as("without line %d", line + 1)
                    .isFalse();
        }
    }

    @Test
    void refusesAnAlteredClause() throws IOException {
        assertThat(check(NOTHING_HOLDS, List.of("1 0", "2 0", "0")).fault()).hasValue("step 1 does not follow: 1 0");
        assertThat(check(NOTHING_HOLDS, List.of("1 2 0", "-2 0", "2 0", "0")).fault())
                .hasValue("step 2 does not follow: -2 0");
    }

    @Test
    void refusesAFormulaThatLacksAClause() throws IOException {
        for (int line = 0; line < NOTHING_HOLDS.size(); line++) {
            var weaker = new ArrayList<>(NOTHING_HOLDS);
            weaker.remove(line);

            assertThat(check(weaker, PROOF).isConfirmed())
                    .as("without clause %d", line + 1)
                    .isFalse();
        }
    }

    @Test
    void refusesAProofThatEndsEarly() throws IOException {
        assertThat(check(NOTHING_HOLDS, List.of("1 2 0")).fault()).hasValue("the proof ends before the contradiction");
    }

    @Test
    void usesNothingThatWasForgotten() throws IOException {
        assertThat(check(NOTHING_HOLDS, List.of("1 2 0", "d 2 1 0", "1 0", "0")).fault())
                .hasValue("step 3 does not follow: 1 0");
        assertThat(check(NOTHING_HOLDS, List.of("1 2 0", "d 1 2 3 0", "d 3 2 1 0", "0"))
                        .fault())
                .hasValue("step 3 forgets a clause that is not there: d 3 2 1 0");
    }

    @Test
    void keepsWhatFollowedFromAForgottenUnit() throws IOException {
        assertThat(check(List.of("1 0", "-1 2 0", "-1 -2 3 0", "-3 -2 0"), List.of("d 1 0", "d -1 2 0", "0"))
                        .isConfirmed())
                .isTrue();
    }

    @Test
    void refusesWhatIsNoClause() throws IOException {
        assertThat(check(NOTHING_HOLDS, List.of("1 2")).fault()).hasValue("step 1 is broken: 1 2");
        assertThat(check(NOTHING_HOLDS, List.of("1 4 0")).fault()).hasValue("step 1 is broken: 1 4 0");
        assertThat(check(NOTHING_HOLDS, List.of("1 0 2 0")).fault()).hasValue("step 1 is broken: 1 0 2 0");
        assertThat(check(NOTHING_HOLDS, List.of("")).fault()).hasValue("step 1 is broken: ");
    }

    @Test
    void refusesAFormulaOfAnotherSizeThanItSays() throws IOException {
        var formula = folder.resolve("formula.cnf");
        Files.writeString(formula, "p cnf 1 2\n1 0\n");
        var proof = folder.resolve("proof.drup");
        Files.writeString(proof, "0\n");

        assertThat(RupChecker.check(formula, proof, () -> false).fault())
                .hasValue("the formula promises 2 clauses but has 1");
    }

    @Test
    void stopsWhenItIsTold() throws IOException {
        var formula = write("formula.cnf", List.of("p cnf 1 2", "1 0", "-1 0"));
        var proof = write("proof.drup", List.of("0"));

        assertThat(RupChecker.check(formula, proof, () -> true).fault()).hasValue("the check was ended at step 1");
    }

    private RupChecker.Verdict check(List<String> clauses, List<String> steps) throws IOException {
        var lines = new ArrayList<>(clauses);
        lines.addFirst("p cnf 3 " + clauses.size());
        lines.addFirst("c by hand");
        return RupChecker.check(write("formula.cnf", lines), write("proof.drup", steps), () -> false);
    }

    private Path write(String name, List<String> lines) throws IOException {
        return Files.write(folder.resolve(name), lines);
    }
}
