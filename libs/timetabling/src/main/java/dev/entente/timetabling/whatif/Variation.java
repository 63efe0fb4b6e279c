package dev.entente.timetabling.whatif;

/** How an event could be otherwise. Pools and stretches are numbered from 0; sentences count from 1. */
public sealed interface Variation {
    String sentence();

    /**
     * So many tables more (or, when negative, fewer) of one pool, at every slot; never fewer than none.
     */
    record Tables(int pool, int more) implements Variation {
        private static final int MOST = 1_000_000;

        public Tables {
            if (Math.abs((long) more) > MOST) {
                throw new IllegalArgumentException("tables may be " + MOST + " more or fewer, not " + more);
            }
        }

        @Override
        public String sentence() {
            return counted(more, "table") + (pool == 0 ? "" : " of pool " + (pool + 1));
        }
    }

    /**
     * So many slots more (or, when negative, fewer) at the end of one stretch. A new slot is as the last one was: who
     * was not there then is not there now.
     */
    record Slots(int stretch, int more) implements Variation {
        @Override
        public String sentence() {
            return counted(more, "slot") + (stretch == 0 ? "" : " in stretch " + (stretch + 1));
        }
    }

    /**
     * Slots of another length in the same time: what does not fill a slot at the end of a stretch is lost. Who cannot at
     * one of the present slots cannot at any that overlaps it; rests stay as long, and nobody may have more meetings in a
     * row than before.
     *
     * @param from how many minutes the present slots last
     * @param to how many they would
     */
    record SlotLength(int from, int to) implements Variation {
        public SlotLength {
            if (from < 1 || to < 1) {
                throw new IllegalArgumentException("slots last at least a minute, not " + from + " or " + to);
            }
        }

        @Override
        public String sentence() {
            return "slots of " + to + " instead of " + from + " minutes";
        }
    }

    /** That share of the participants, drawn by chance, does not come; all their meetings fall out. */
    record NoShows(double share) implements Variation {
        public NoShows {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("the share of no-shows must be from 0 to 1 but is " + share);
            }
        }

        @Override
        public String sentence() {
            long thousandths = Math.round(share * 1000);
            return thousandths / 10 + (thousandths % 10 == 0 ? "" : "." + thousandths % 10) + " % no-shows";
        }
    }

    private static String counted(int more, String what) {
        int number = Math.abs(more);
        return number + " " + what + (number == 1 ? "" : "s") + (more < 0 ? " fewer" : " more");
    }
}
