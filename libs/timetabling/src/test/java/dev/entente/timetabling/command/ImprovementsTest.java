package dev.entente.timetabling.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.model.Certificate;
import dev.entente.timetabling.model.ShadowPrices;
import dev.entente.timetabling.model.Targets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImprovementsTest {
    private static final Certificate BEST = timetable(10, 3, 20);

    private final Improvements improvements = new Improvements();

    @BeforeEach
    void isToldWhatASearchFound() {
        improvements.add(timetable(9, 2, 0.1));
        improvements.add(timetable(10, 9, 0.5));
        improvements.add(timetable(10, 5, 2));
        improvements.add(timetable(10, 4, 7));
        improvements.add(timetable(10, 3, 20));
    }

    @Test
    void isNearTheBestWithTwoBreaksMoreAndAsManyMeetings() {
        assertThat(improvements.secondsUntilNear(BEST)).isEqualTo(2);
    }

    @Test
    void knowsTheBreaksAtATime() {
        assertThat(improvements.breaksAt(10, BEST)).contains(4);
        assertThat(improvements.breaksAt(0.4, BEST)).isEmpty();
    }

    @Test
    void isNearWithTheBestItselfWhenNothingElseWasTold() {
        assertThat(new Improvements().secondsUntilNear(BEST)).isEqualTo(20);
    }

    private static Certificate timetable(int placed, int breaks, double seconds) {
        return new Certificate(
                Certificate.Status.FEASIBLE,
                10,
                placed,
                placed,
                10,
                ShadowPrices.none(10),
                breaks,
                0,
                0,
                0,
                List.of(),
                Targets.NONE,
                seconds,
                seconds,
                seconds,
                1);
    }
}
