package dev.entente.reporting.report.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Refusal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** As of which recorded time an answer is wanted. */
public sealed interface AsOf {

    /** Whatever has arrived by now; later arrivals may still change the answer. */
    record Now() implements AsOf {}

    /** The newest moment up to which everything recorded has arrived. */
    record NewestSettled() implements AsOf {}

    /** A moment that the caller names. */
    record At(Instant moment) implements AsOf {}

    /** The moment meant; recorded times have microseconds, so nothing finer is told apart. */
    default Instant resolve(Instant now, Optional<Instant> settledUpTo) {
        return switch (this) {
            case Now nothingSaid -> now;
            case NewestSettled settled ->
                settledUpTo.orElseThrow(() -> new Refusal(
                                ReportRule.SOMETHING_MUST_BE_SETTLED,
                                "Not every service has told yet how far it is; repeat in a few seconds.")
                        .at("?asOf"));
            case At at -> past(at.moment(), now);
        };
    }

    private static Instant past(Instant moment, Instant now) {
        require(
                !moment.isAfter(now),
                ReportRule.AS_OF_MUST_NOT_BE_IN_FUTURE,
                "?asOf",
                "asOf is later than now, which is " + now + ".");
        return moment.truncatedTo(ChronoUnit.MICROS);
    }
}
