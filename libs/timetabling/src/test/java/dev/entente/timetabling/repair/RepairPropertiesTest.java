package dev.entente.timetabling.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.timetabling.check.TimetableChecker;
import org.junit.jupiter.api.Test;

/** Tiny events with everything a problem can say, and everything that can happen to them. */
class RepairPropertiesTest {
    private static final int EVENTS = 900;

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
