package dev.entente.timetabling.proof;

import dev.entente.timetabling.model.TimetablingProblem;

/** What a proof says that there is not. */
public sealed interface Claim {
    /** @param problem of which it is said */
    String sentence(TimetablingProblem problem);

    /**
     * No timetable has so few breaks.
     *
     * @param most breaks that a timetable would have at most
     * @param missing weight that it would leave out at most; 0 when all meetings are to be placed
     * @param missingMeetings meetings that it would miss to targets at most
     */
    record FewerBreaks(int most, long missing, int missingMeetings) implements Claim {
        public FewerBreaks {
            if (most < 0 || missing < 0 || missingMeetings < 0) {
                throw new IllegalArgumentException("there is nothing to prove: nothing is fewer than none");
            }
        }

        /** Without targets to be missed. */
        public FewerBreaks(int most, long missing) {
            this(most, missing, 0);
        }

        @Override
        public String sentence(TimetablingProblem problem) {
            return "no timetable " + (missing == 0 ? "of all meetings" : "that leaves out at most weight " + missing)
                    + (problem.targets() == 0 ? "" : " and misses at most " + missingMeetings + " meetings to targets")
                    + fair(problem) + " has fewer than " + (most + 1) + (most == 0 ? " break" : " breaks");
        }
    }

    /** No timetable places all meetings, or, when they may be chosen, all that are locked. */
    record AnyTimetable() implements Claim {
        @Override
        public String sentence(TimetablingProblem problem) {
            return "no timetable" + fair(problem) + " holds all the meetings that it must";
        }
    }

    private static String fair(TimetablingProblem problem) {
        return problem.fairness().isEmpty()
                ? ""
                : " in which participants differ by at most "
                        + problem.fairness().getAsInt() + " breaks";
    }
}
