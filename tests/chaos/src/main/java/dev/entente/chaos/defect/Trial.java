package dev.entente.chaos.defect;

import dev.entente.defects.Defect;

/**
 * How the hunt for one defect ended.
 *
 * @param seconds from the first call of a client on
 * @param evidence what was said of it
 */
record Trial(Defect defect, Ending ending, double seconds, String evidence) {
    private static final int EVIDENCE_SHOWN = 220;

    enum Ending {
        CAUGHT,
        /** Something was noticed, but nothing that tells of this defect. */
        BY_CHANCE,
        MISSED
    }

    boolean isCaught() {
        return ending == Ending.CAUGHT;
    }

    void print() {
        String line = evidence.replace('\n', ' ');
        System.out.printf(
                "  %-28s %-9s %6.1f s  %s%n",
                defect.flag(), ending, seconds, line.substring(0, Math.min(line.length(), EVIDENCE_SHOWN)));
    }
}
