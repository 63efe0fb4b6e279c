package dev.entente.platform.rate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.rate.RequestRates.Caller;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestRatesTest {
    private static final Caller ADA = new Caller("ada", 2);
    private static final Caller BOB = new Caller("bob", 2);
    private final SetClock clock = new SetClock();
    private final RequestRates rates = new RequestRates(clock);

    /** Stands still unless told otherwise. */
    private static final class SetClock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        void passes(Duration time) {
            nanos += time.toNanos();
        }
    }

    @Test
    void takesTenSecondsWorthAtOnce() {
        asks(ADA, 19);

        Allowance last = rates.afterOneMore(ADA);

        assertThat(last).isEqualTo(new Allowance(20, 0, Duration.ZERO, Duration.ofSeconds(10)));
        assertThat(last.isExceeded()).isFalse();
    }

    @Test
    void refusesWhatComesTooEarlyAndSaysWhenToAskAgain() {
        asks(ADA, 20);

        Allowance refused = rates.afterOneMore(ADA);

        assertThat(refused.isExceeded()).isTrue();
        assertThat(refused.pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(refused.secondsToPause()).isEqualTo(1);
    }

    @Test
    void takesAsManyASecondAsTheRateSaysForLong() {
        asks(ADA, 20);
        for (int second = 0; second < 100; second++) {
            clock.passes(Duration.ofSeconds(1));
            assertThat(rates.afterOneMore(ADA).isExceeded()).isFalse();
            assertThat(rates.afterOneMore(ADA).isExceeded()).isFalse();
            assertThat(rates.afterOneMore(ADA).isExceeded()).isTrue();
        }
    }

    @Test
    void refusesNobodyForWhatAnotherDoes() {
        asks(ADA, 21);

        assertThat(rates.afterOneMore(BOB).isExceeded()).isFalse();
    }

    @Test
    void forgetsWhoWasNotHeardOfForAWhile() {
        asks(ADA, 20);
        clock.passes(Duration.ofSeconds(21));

        assertThat(rates.remembered()).isZero();
        assertThat(rates.afterOneMore(ADA).left()).isEqualTo(19);
    }

    @Test
    void remembersAtMostSoMany() {
        for (int caller = 0; caller < 60_000; caller++) {
            rates.afterOneMore(new Caller("caller " + caller, 2));
        }

        assertThat(rates.remembered()).isLessThanOrEqualTo(50_000);
    }

    private void asks(Caller caller, int times) {
        for (int time = 0; time < times; time++) {
            rates.afterOneMore(caller);
        }
    }
}
