package dev.entente.platform.rule;

/** Which text can be kept: PostgreSQL has no character NUL, and JSON readers elsewhere refuse half a surrogate pair. */
public final class Texts {
    private Texts() {}

    public static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || isHalfOfAPair(point));
    }

    /** Whole pairs are code points of their own. */
    private static boolean isHalfOfAPair(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
