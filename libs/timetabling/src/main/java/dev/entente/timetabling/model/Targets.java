package dev.entente.timetabling.model;

import java.util.Comparator;
import java.util.List;

/**
 * How close a timetable comes to the numbers of meetings that participants should have at least. A target counts by the
 * meeting: who has four of five misses one.
 *
 * @param participants who has a target
 * @param met who of them has as many meetings as it should
 * @param missing meetings that the others miss, added up
 * @param missingBound no timetable misses fewer
 * @param shortfalls the others, whoever misses most first
 */
public record Targets(int participants, int met, int missing, int missingBound, List<Shortfall> shortfalls) {
    /** Nobody has one. */
    public static final Targets NONE = new Targets(0, 0, 0, 0, List.of());

    public Targets {
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * Somebody who has fewer meetings than it should.
     *
     * @param participant by number from 0
     */
    public record Shortfall(int participant, int meetings, int target) {
        public int missing() {
            return target - meetings;
        }
    }

    /** @param shortfalls in any order */
    public static Targets of(int participants, int missingBound, List<Shortfall> shortfalls) {
        return new Targets(
                participants,
                participants - shortfalls.size(),
                shortfalls.stream().mapToInt(Shortfall::missing).sum(),
                missingBound,
                shortfalls.stream()
                        .sorted(Comparator.comparingInt(Shortfall::missing)
                                .reversed()
                                .thenComparingInt(Shortfall::participant))
                        .toList());
    }
}
