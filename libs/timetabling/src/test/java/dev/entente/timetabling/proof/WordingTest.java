package dev.entente.timetabling.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final int CLAUSES = 100_000;

    @Test
    void tellsAllWhenSomebodyWaits() {
        var formula = new Formula();

        assertThat(new Wording<>(WordingTest::tell, () -> false).tell(formula)).contains("told");
        assertThat(formula.clauses()).isEqualTo(CLAUSES);
    }

    @Test
    void tellsWhatNoTwoMayHoldAsSuch() {
        var formula = new Formula();
        var wording = new Wording<>(
                clauses -> {
                    clauses.addAtMostOne(
                            new int[] {clauses.newVariable(), clauses.newVariable(), clauses.newVariable()});
                    return "told";
                },
                () -> false);

        assertThat(wording.tell(formula)).isPresent();
        assertThat(formula.atMostOnes()).hasSize(1);
        assertThat(wording.length(CLAUSES)).hasValue(3);
    }

    @Test
    void endsInTheMiddleWhenNobodyWaitsAnyMore() {
        var formula = new Formula();
        var looks = new AtomicInteger();

        assertThat(new Wording<>(WordingTest::tell, () -> looks.incrementAndGet() == 10).tell(formula))
                .isEmpty();
        assertThat(looks).hasValue(10);
        assertThat(formula.clauses()).isBetween(1, CLAUSES / 2);
    }

    @Test
    void isNotCountedToTheEndWhenNobodyWaitsForIt() {
        assertThat(new Wording<>(WordingTest::tell, () -> false).length(CLAUSES))
                .hasValue(CLAUSES);
        assertThat(new Wording<>(WordingTest::tell, () -> true).length(CLAUSES)).isEmpty();
    }

    private static String tell(Clauses listener) {
        for (int clause = 0; clause < CLAUSES; clause++) {
            listener.add(listener.newVariable());
        }
        return "told";
    }
}
