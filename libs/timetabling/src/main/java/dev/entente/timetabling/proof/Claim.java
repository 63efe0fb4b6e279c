package dev.entente.timetabling.proof;

/** What a proof says that there is not. */
public sealed interface Claim {
    String sentence();

    /**
     * No timetable has so few breaks.
     *
     * @param most breaks that a timetable would have at most
     * @param missing weight that it would leave out at most; 0 when all meetings are to be placed
     */
    record FewerBreaks(int most, long missing) implements Claim {
        public FewerBreaks {
            if (most < 0 || missing < 0) {
                throw new IllegalArgumentException("there is nothing to prove: nothing is fewer than none");
            }
        }

        @Override
        public String sentence() {
            return "no timetable " + (missing == 0 ? "of all meetings" : "that leaves out at most weight " + missing)
                    + " has " + most + " breaks or fewer";
        }
    }

    /** No timetable places all meetings, or, when they may be chosen, all that are locked. */
    record AnyTimetable() implements Claim {
        @Override
        public String sentence() {
            return "no timetable holds all the meetings that it must";
        }
    }
}
