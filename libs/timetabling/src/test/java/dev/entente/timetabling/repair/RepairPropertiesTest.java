package dev.entente.timetabling.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.check.TimetableChecker;
import dev.entente.timetabling.model.Timetable;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Small events with everything a problem can say, and everything that can happen to them. */
class RepairPropertiesTest {
    private static final int EVENTS = 900;
    private static final int IMPROVED_EVENTS = 120;

    @Test
    void agreesWithTryingEveryRepair() {
        int repairs = 0;
        int best = 0;
        int proven = 0;
        for (long seed = 0; seed < EVENTS; seed++) {
            for (var done : TinyEventDay.of(seed)) {
                var every = EveryRepair.of(done.changed(), done.published(), done.now());
                requireAgreement(done, every, "seed " + seed + ", " + done);
                repairs++;
                best += done.missing() == every.missing()
                                && done.repair().moved().size() == every.moved()
                        ? 1
                        : 0;
                proven += done.repair().fewestMoved() ? 1 : 0;
            }
        }
        assertThat(best).isGreaterThan(repairs * 98 / 100);
        assertThat(proven).isGreaterThan(repairs * 3 / 4);
    }

    @Test
    void improvesWithoutBreakingARule() {
        for (var done : improvedRepairs()) {
            assertThat(TimetableChecker.check(done.changed(), done.improved()).violations())
                    .as(done::toString)
                    .isEmpty();
        }
    }

    @Test
    void movesNoLockedMeetingWhenItImproves() {
        int locked = 0;
        for (var done : improvedRepairs()) {
            for (int number = 0; number < done.first().meetings(); number++) {
                if (done.changed().meetings().get(number).locked()) {
                    assertThat(done.improved().slotOf(number))
                            .as(done::toString)
                            .isEqualTo(done.first().slotOf(number));
                    locked += done.told() > 0 ? 1 : 0;
                }
            }
        }
        assertThat(locked).isGreaterThan(300);
    }

    @Test
    void leavesThePastAsItIsWhenItImproves() {
        int over = 0;
        for (var done : improvedRepairs()) {
            for (int number = 0; number < done.first().meetings(); number++) {
                int before = done.first().slotOf(number);
                int after = done.improved().slotOf(number);
                boolean isOver = before != Timetable.NOWHERE && before < done.now();
                if (isOver) {
                    assertThat(after).as(done::toString).isEqualTo(before);
                    over += done.told() > 0 ? 1 : 0;
                } else if (after != Timetable.NOWHERE) {
                    assertThat(after).as(done::toString).isGreaterThanOrEqualTo(done.now());
                }
            }
        }
        assertThat(over).isGreaterThan(300);
    }

    private static List<ImprovedDay.Improved> improvedRepairs() {
        return LongStream.range(0, IMPROVED_EVENTS)
                .mapToObj(ImprovedDay::of)
                .flatMap(List::stream)
                .toList();
    }

    private static void requireAgreement(TinyEventDay.Repaired done, EveryRepair.Best every, String what) {
        assertThat(TimetableChecker.check(done.changed(), done.timetable()).violations())
                .as(what)
                .isEmpty();
        assertThat(done.missing()).as(what).isGreaterThanOrEqualTo(every.missing());
        if (done.repair().mostPlaced()) {
            assertThat(done.missing()).as(what).isEqualTo(every.missing());
        }
        if (done.repair().fewestMoved()) {
            assertThat(done.repair().moved()).as(what).hasSize(every.moved());
        }
    }
}
