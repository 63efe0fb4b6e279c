package dev.entente.reporting.report.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Times;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.ReportRule;
import java.time.DateTimeException;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** As of when a question wants its answer. */
class AsOfParameter {
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

    AsOf asOf() {
        if (asOf == null) {
            return new AsOf.Now();
        }
        return asOf.equals(SETTLED) ? new AsOf.NewestSettled() : new AsOf.At(instant(asOf, "?asOf"));
    }

    static Instant instant(String text, String pointer) {
        try {
            return Times.instant(text);
        } catch (DateTimeException unreadable) {
            throw new Refusal(ReportRule.INSTANT_MUST_BE_RFC_3339, "Write it like 2017-05-16T08:00:00Z.").at(pointer);
        }
    }
}
