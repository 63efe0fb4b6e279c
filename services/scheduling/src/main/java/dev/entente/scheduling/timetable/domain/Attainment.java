package dev.entente.scheduling.timetable.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How close a timetable comes to the numbers of meetings that participants should have. A target counts by the meeting: who has
 * four of five misses one.
 *
 * @param participants who of those that meet here has a target
 * @param met who of them has as many meetings as it should
 * @param missing meetings that the others miss, added up
 * @param missingBound no timetable could miss fewer; 0 also when that was not asked
 * @param shortfalls who misses most, {@link #MOST_NAMED} at most
 */
public record Attainment(int participants, int met, int missing, int missingBound, List<Shortfall> shortfalls) {
    public static final int MOST_NAMED = 100;

    public Attainment {
        shortfalls = List.copyOf(shortfalls);
    }

    /** @param missing meetings too few */
    public record Shortfall(UUID participantId, int missing) {}

    /** @param missing how many meetings each has too few, of all who have too few */
    public static Attainment of(int participants, int missingBound, Map<UUID, Integer> missing) {
        return new Attainment(
                participants,
                participants - missing.size(),
                missing.values().stream().mapToInt(Integer::intValue).sum(),
                missingBound,
                missing.entrySet().stream()
                        .map(each -> new Shortfall(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingInt(Shortfall::missing)
                                .reversed()
                                .thenComparing(Shortfall::participantId))
                        .limit(MOST_NAMED)
                        .toList());
    }

    public boolean reachesBound() {
        return missing == missingBound;
    }
}
