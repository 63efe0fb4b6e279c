package dev.entente.scheduling.calendar.domain;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.scheduling.calendar.domain.CalendarRule.OCCURRED_AT_MUST_BE_GIVEN;
import static dev.entente.scheduling.calendar.domain.CalendarRule.OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT;
import static dev.entente.scheduling.calendar.domain.CalendarRule.OCCURRED_AT_MUST_NOT_BE_IN_FUTURE;
import static dev.entente.scheduling.calendar.domain.CalendarRule.OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS;

import dev.entente.platform.rule.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When something happened: by the database's time in a live event, as told in one that is entered afterwards. */
public final class Occurrence {
    private static final String FIELD = "/occurredAt";

    private Occurrence() {}

    /** @param earlier when the fact happened that this one builds on, if there is one */
    public static Instant of(EventTerms terms, @Nullable Instant given, Instant now, @Nullable Instant earlier) {
        return terms.retrospective() ? told(given, now, earlier) : live(given, now, earlier);
    }

    /** For facts whose time follows from something else, so that a command must not tell one. */
    public static void mustNotBeTold(@Nullable Instant given) {
        require(
                given == null,
                OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS,
                FIELD,
                "occurredAt is not told here: in a live event the present counts, for attendance the slot's time.");
    }

    /** The later of the two: a consequence is never dated before what it builds on. */
    public static Instant notBefore(@Nullable Instant earlier, Instant instant) {
        return earlier != null && earlier.isAfter(instant) ? earlier : instant;
    }

    private static Instant live(@Nullable Instant given, Instant now, @Nullable Instant earlier) {
        mustNotBeTold(given);
        return notBefore(earlier, now);
    }

    private static Instant told(@Nullable Instant given, Instant now, @Nullable Instant earlier) {
        if (given == null) {
            throw new Refusal(
                            OCCURRED_AT_MUST_BE_GIVEN,
                            "This event is entered afterwards: say in occurredAt when it happened.")
                    .at(FIELD);
        }
        Instant occurredAt = given.truncatedTo(ChronoUnit.MICROS);
        require(!occurredAt.isAfter(now), OCCURRED_AT_MUST_NOT_BE_IN_FUTURE, FIELD, "occurredAt lies in the future.");
        require(
                earlier == null || !occurredAt.isBefore(earlier),
                OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT,
                FIELD,
                "occurredAt lies before what this builds on, which happened at " + earlier + ".");
        return occurredAt;
    }
}
