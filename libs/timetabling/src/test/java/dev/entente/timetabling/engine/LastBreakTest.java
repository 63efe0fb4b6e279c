package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.timetabling.proof.HardQuestion;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LastBreakTest {
    private static final long LONG = TimeUnit.HOURS.toNanos(1);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final LastBreak lastBreak = new LastBreak(nanos::get);

    @Test
    void isLeftWhereOneBreakIsBetweenTheBoundAndTheBest() {
        assertThat(LastBreak.isLeft(3, 4)).isTrue();
        assertThat(LastBreak.isLeft(3, 5)).isFalse();
        assertThat(LastBreak.isLeft(4, 4)).isFalse();
    }

    @Test
    void isNotLeftWhereItWouldBeTheFirst() {
        assertThat(LastBreak.isLeft(0, 1)).isFalse();
    }

    @Test
    void asksForTwentyFiveSecondsThenForFifty() {
        assertAsksFor(25);
        lastBreak.search();
        assertAsksFor(50);
    }

    private void assertAsksFor(int seconds) {
        assertThat(lastBreak.isAskedLongEnough()).isFalse();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        assertThat(lastBreak.isAskedLongEnough()).isFalse();
        nanos.incrementAndGet();
        assertThat(lastBreak.isAskedLongEnough()).isTrue();
    }

    @Test
    void searchesForTenSecondsThenForTwenty() {
        assertThat(lastBreak.search()).isEqualTo(TimeUnit.SECONDS.toNanos(10));
        assertThat(lastBreak.search()).isEqualTo(TimeUnit.SECONDS.toNanos(20));
    }

    /** Its best has three breaks, and that two are not enough takes LogicNG's engine more than it is given. */
    @Test
    @Timeout(120)
    void letsTheThreadSearchAndAsksAgainUntilThereIsAnAnswer() {
        assumeTrue(HardQuestion.canBeAsked(), "OR-Tools has no library for this machine");
        var problem = RandomEvents.crowd();
        var grid = new Grid(problem);
        var race = new Race(grid, LONG, () -> false, changed -> {});
        var search = new Search(race, grid, Preference.EVERYTHING, 1, 0);
        while (!race.isComplete() || race.breaks() > 3) {
            search.slice();
        }
        race.proveAtLeast(2);
        var impatient = new AtomicLong();
        var patience = new AtomicLong(LONG);
        try (var prover =
                Prover.alone(race, grid, problem, 1, new LastBreak(() -> impatient.addAndGet(patience.get())))) {
            assertThat(prover.slice()).isTrue();
            assertThat(prover.slice()).isFalse();
            assertThat(prover.isWaiting()).isTrue();
            assertThat(race.isProven()).isFalse();

            assertThat(prover.turnOfSearch()).isEqualTo(TimeUnit.SECONDS.toNanos(10));
            patience.set(0);
            assertThat(prover.slice()).isFalse();
            assertThat(prover.isWaiting()).isFalse();
            assertThat(race.isProven()).isTrue();
        }
    }
}
