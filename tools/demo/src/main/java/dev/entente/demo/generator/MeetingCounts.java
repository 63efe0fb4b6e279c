package dev.entente.demo.generator;

import dev.entente.demo.scenario.Plan.EventPlan;
import dev.entente.demo.scenario.Plan.Rates;
import java.util.EnumMap;
import java.util.Map;

/** How many meetings of an event take which course: the planned held ones, and the rates around them. */
final class MeetingCounts {

    /** A withdrawing participant has so many meetings that its withdrawal cancels. */
    static final int CANCELLED_PER_WITHDRAWAL = 3;

    private final Map<MeetingCourse, Integer> counts = new EnumMap<>(MeetingCourse.class);

    MeetingCounts(EventPlan event, Rates rates, int withdrawing) {
        int held = event.held().values().stream().mapToInt(Integer::intValue).sum();
        countHeld(held, rates);
        int kept = (int) Math.ceil(held / rates.kept());
        countMissed(kept, kept - held, rates);
        counts.put(MeetingCourse.CANCELLED, rounded(kept * rates.cancelled() / (1 - rates.cancelled())));
        counts.put(MeetingCourse.CANCELLED_BY_WITHDRAWAL, CANCELLED_PER_WITHDRAWAL * withdrawing);
        countRefused(rounded(accepted() / event.acceptanceOr(rates.acceptance())) - accepted(), rates);
    }

    private void countHeld(int held, Rates rates) {
        int presumed = (int) (held * rates.presumed());
        int byBoth = rounded(held * rates.toldByBoth());
        int decided = rounded(held * rates.decidedByOrganiser());
        counts.put(MeetingCourse.HELD_PRESUMED, presumed);
        counts.put(MeetingCourse.HELD_TOLD_BY_BOTH, byBoth);
        counts.put(MeetingCourse.HELD_DECIDED, decided);
        counts.put(MeetingCourse.HELD_TOLD_BY_ONE, held - presumed - byBoth - decided);
    }

    private void countMissed(int kept, int keptButNotHeld, Rates rates) {
        int disputed = Math.max(1, rounded(kept * rates.disputed()));
        int missed = keptButNotHeld - disputed;
        int decided = rounded(missed * 0.1);
        int late = Math.max(1, rounded(missed * 0.08));
        counts.put(MeetingCourse.DISPUTED, disputed);
        counts.put(MeetingCourse.MISSED_DECIDED, decided);
        counts.put(MeetingCourse.MISSED_TOLD_LATE, late);
        counts.put(MeetingCourse.MISSED_TOLD, missed - decided - late);
    }

    private void countRefused(int refused, Rates rates) {
        int declined = rounded(refused * rates.refusals().declined());
        int withdrawn = rounded(refused * rates.refusals().withdrawn());
        counts.put(MeetingCourse.DECLINED, declined);
        counts.put(MeetingCourse.WITHDRAWN, withdrawn);
        counts.put(MeetingCourse.EXPIRED, refused - declined - withdrawn);
    }

    private int accepted() {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().isAccepted())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int of(MeetingCourse course) {
        return counts.getOrDefault(course, 0);
    }

    private static int rounded(double number) {
        return (int) Math.round(number);
    }
}
