package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final List<String> order = new ArrayList<>();
    private final Worker search = worker("search", 10);
    private final Worker prover = worker("proof", 60);

    private Worker worker(String name, int millis) {
        return () -> {
            order.add(name);
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
            return true;
        };
    }

    @Test
    void givesTheSearchAsMuchTimeAsTheProverHad() {
        letWork(new Turns(nanos::get, 1));

        assertThat(order).containsExactly("search", "proof", "search", "search", "search", "search", "search", "proof");
    }

    @Test
    void givesTheSearchNoMoreThanItsShare() {
        letWork(new Turns(nanos::get, 3));

        assertThat(order).containsExactly("search", "proof", "search", "proof");
    }

    @Test
    void letsSliceFollowSliceWhereTheClockStandsStill() {
        letWork(new Turns(() -> 7, 1));

        assertThat(order).containsExactly("search", "proof", "search", "proof");
    }

    @Test
    void letsNobodyCatchUpOnceAllIsOver() {
        var turns = new Turns(nanos::get, 1);
        turns.prove(prover);
        turns.search(search, () -> true);

        assertThat(order).containsExactly("proof", "search");
    }

    private void letWork(Turns turns) {
        for (int i = 0; i < 2; i++) {
            turns.search(search, () -> false);
            turns.prove(prover);
        }
    }

    @Test
    void saysWhetherTheProverHasMoreToDo() {
        assertThat(new Turns(nanos::get, 1).prove(() -> false)).isFalse();
        assertThat(new Turns(nanos::get, 1).prove(prover)).isTrue();
    }

    @Test
    void endsAProofsTurnAfterATenthOfASecond() {
        var turns = new Turns(nanos::get, 1);
        turns.prove(() -> {
            assertThat(turns.isProofOver()).isFalse();
            nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
            assertThat(turns.isProofOver()).isFalse();
            nanos.incrementAndGet();
            assertThat(turns.isProofOver()).isTrue();
            return true;
        });
    }

    @Test
    void neverEndsItWhereTheClockStandsStill() {
        var turns = new Turns(() -> 7, 1);
        turns.prove(prover);

        assertThat(turns.isProofOver()).isFalse();
    }
}
