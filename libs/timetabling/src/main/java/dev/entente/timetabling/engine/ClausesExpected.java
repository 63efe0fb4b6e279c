package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Goal;

/** How long a question about an event would be, in clauses; roughly, and before it is written. */
final class ClausesExpected {
    /** Beyond, proofs were never seen within minutes. */
    private static final long MOST = 4_000_000;

    /** Times that the square of what is missing appears among the clauses that count it: once a level, about. */
    private static final int MISSING_LEVELS = 3;

    private final Grid grid;

    ClausesExpected(Grid grid) {
        this.grid = grid;
    }

    boolean areFewEnough(long missingWeight, long missingMeetings) {
        return number(missingWeight, missingMeetings) <= MOST;
    }

    private long number(long missingWeight, long missingMeetings) {
        long expected = 0;
        for (var choices : grid.choices) {
            expected += (long) choices.length * choices.length / 2;
        }
        for (var own : grid.meetingsOf) {
            expected += (long) grid.slots * own.length * (own.length + grid.slots) / 2;
        }
        if (grid.goal == Goal.CHOOSE_AND_PLACE) {
            expected += missingWeight * missingWeight * MISSING_LEVELS;
            expected += missingMeetings * missingMeetings * MISSING_LEVELS;
        }
        return expected + (long) grid.participants * grid.participants * grid.slots / 4;
    }
}
