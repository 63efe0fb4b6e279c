package dev.entente.platform.rule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/** Which times can be kept and reckoned with: those of the years 1 to 9999, as RFC 3339 writes them. */
public final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** @throws DateTimeException for what is no time, or none of these */
    public static Instant instant(String text) {
        Instant time = Instant.parse(text);
        require(isReasonable(time));
        return time;
    }

    /** @throws DateTimeException for what is no day, or none of these */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        require(isReasonable(day));
        return day;
    }

    private static void require(boolean reasonable) {
        if (!reasonable) {
            throw new DateTimeException("beyond the years 1 to 9999");
        }
    }

    public static boolean isReasonable(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    public static boolean isReasonable(LocalDate day) {
        return day.getYear() >= 1 && day.getYear() <= LAST_YEAR;
    }
}
