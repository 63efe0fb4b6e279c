package dev.entente.reporting.report.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.ReportRule;
import jakarta.ws.rs.BeanParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What every question about a scope may say. */
class OutcomeParameters {
    @BeanParam
    AsOfParameter moment = new AsOfParameter();

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
        return moment.asOf();
    }

    Period period() {
        return new Period(
                occurredFrom == null ? null : AsOfParameter.instant(occurredFrom, "?occurredFrom"),
                occurredTo == null ? null : AsOfParameter.instant(occurredTo, "?occurredTo"));
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
}
