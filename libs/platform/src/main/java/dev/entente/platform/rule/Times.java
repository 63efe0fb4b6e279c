package dev.entente.platform.rule;

import java.time.Instant;
import java.time.LocalDate;

/** Which times can be kept and reckoned with: those of the years 1 to 9999, as RFC 3339 writes them. */
public final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int LAST_YEAR = 9999;

    private Times() {}

    public static boolean isReasonable(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    public static boolean isReasonable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }
}
