package dev.entente.timetabling.proof;

/**
 * What makes a variable hold, in words of the event. Where a formula needs no more, it may hold without that, too.
 *
 * @param number of the meeting or the participant, from 0; or what is exceeded
 * @param slot from 0; {@link #NO_SLOT} when it says nothing of one
 */
public record Meaning(Kind kind, int number, int slot) {
    public static final int NO_SLOT = -1;

    /** Of what kind it is. */
    public enum Kind {
        MEETING_AT("meeting %d is at slot %d"),
        MEETING_MISSING("meeting %d has no slot"),
        BUSY_AT("participant %d has a meeting at slot %d"),
        BEGUN_BY("participant %d has had a meeting of this stretch by slot %d"),
        BREAK_ENDS_AFTER("participant %d has a break that ends after slot %d"),
        BREAKS("there are at least %d breaks"),
        MEETINGS_MISSING_TO_TARGETS("at least %d meetings are missing to targets"),
        WEIGHT_MISSING("weight of at least %d is missing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** For people: numbers count from 1. */
    public String sentence() {
        return kind.words.formatted(number + 1, slot + 1);
    }
}
