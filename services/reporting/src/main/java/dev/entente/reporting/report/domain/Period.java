package dev.entente.reporting.report.domain;

import static dev.entente.platform.rule.Refusal.require;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When things happened: from, up to but not including to; open where nothing is said. */
public record Period(@Nullable Instant from, @Nullable Instant to) {
    public static final Period ALWAYS = new Period(null, null);

    public Period {
        require(
                from == null || to == null || from.isBefore(to),
                ReportRule.PERIOD_MUST_NOT_BE_EMPTY,
                "?occurredTo",
                "occurredTo must be later than occurredFrom.");
    }

    public boolean isOpen() {
        return from == null && to == null;
    }

    public Optional<Instant> begin() {
        return Optional.ofNullable(from);
    }

    public Optional<Instant> end() {
        return Optional.ofNullable(to);
    }
}
