package dev.entente.reporting.report.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.ReportRule;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every question about a scope may say. */
class OutcomeParameters {
    private static final String SETTLED = "settled";

    @RestQuery
    @Nullable
    @Parameter(
            description =
                    "Recorded time as of which to answer: an instant, or `settled` for the newest moment up to which "
                            + "everything recorded has arrived. Without it: now, with `settled` telling whether late arrivals may "
                            + "still change the answer.",
            example = "2026-11-16T10:00:00Z")
    String asOf;

    @RestQuery
    @Nullable
    @Parameter(
            description =
                    "Only what happened at or after this instant, by the moment that the definition's datedBy names")
    String occurredFrom;

    @RestQuery
    @Nullable
    @Parameter(description = "Only what happened before this instant, likewise")
    String occurredTo;

    @RestQuery
    @Nullable
    @Parameter(description = "Breaks numbers down: `event`, `kind`, `country` or `countryPair`")
    String groupBy;

    AsOf asOf() {
        if (asOf == null) {
            return new AsOf.Now();
        }
        return asOf.equals(SETTLED) ? new AsOf.NewestSettled() : new AsOf.At(instant(asOf, "?asOf"));
    }

    Period period() {
        return new Period(
                occurredFrom == null ? null : instant(occurredFrom, "?occurredFrom"),
                occurredTo == null ? null : instant(occurredTo, "?occurredTo"));
    }

    @Nullable
    GroupKey groupKey() {
        String word = groupBy;
        return word == null
                ? null
                : GroupKey.of(word)
                        .orElseThrow(() -> new Refusal(
                                        ReportRule.GROUP_KEY_MUST_BE_KNOWN,
                                        "groupBy must be event, kind, country or countryPair.")
                                .at("?groupBy"));
    }

    private static Instant instant(String text, String pointer) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new Refusal(ReportRule.INSTANT_MUST_BE_RFC_3339, "Write it like 2017-05-16T08:00:00Z.").at(pointer);
        }
    }
}
