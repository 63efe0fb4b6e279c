package dev.entente.timetabling.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LastBreakTest {
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
    void letsTheSearchGoFirst() {
        assertThat(lastBreak.begin()).isFalse();
        assertThat(lastBreak.begin()).isTrue();
    }

    @Test
    void asksForFortySecondsAndThenForEighty() {
        lastBreak.begin();

        lastBreak.begin();
        pass(40);
        assertThat(lastBreak.isOver()).isFalse();
        pass(1);
        assertThat(lastBreak.isOver()).isTrue();

        lastBreak.begin();
        pass(80);
        assertThat(lastBreak.isOver()).isFalse();
        pass(1);
        assertThat(lastBreak.isOver()).isTrue();
    }

    private void pass(int seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }
}
