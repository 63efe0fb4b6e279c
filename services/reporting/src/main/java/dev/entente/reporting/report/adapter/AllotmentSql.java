package dev.entente.reporting.report.adapter;

import dev.entente.reporting.kpi.domain.Allotment;
import dev.entente.reporting.kpi.domain.GroupKey;

/** The groups that one counted row {@code d} belongs to, as a lateral subquery with the group's name. */
final class AllotmentSql {
    private AllotmentSql() {}

    static String of(GroupKey key, Allotment allotment) {
        return switch (key) {
            case EVENT -> "select cast(d.matchmaking_event_id as text)";
            case KIND -> "select d.kind";
            case COUNTRY ->
                allotment == Allotment.ONCE
                        ? "select d.countries[1]"
                        : "select distinct country from unnest(d.countries) as of_party(country)";
            case COUNTRY_PAIR -> """
                select distinct least(a.country, b.country) || '-' || greatest(a.country, b.country)
                  from unnest(d.countries) with ordinality as a(country, place)
                  join unnest(d.countries) with ordinality as b(country, place) on a.place < b.place""";
        };
    }
}
