package dev.entente.reporting.report.adapter;

import dev.entente.reporting.report.domain.SupportingFact;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code fact} as supporting facts; counting parties' countries once. */
final class SupportingFactRows {
    static final String COLUMNS = """
            select cast(f.message_id as text), f.message_type, f.topic, f.partition, f."offset",
                   cast(f.aggregate_id as text), f.version, f.epoch,
                   cast(extract(epoch from f.occurred_at) * 1000000 as bigint),
                   cast(extract(epoch from f.recorded_at) * 1000000 as bigint),
                   cast(f.matchmaking_event_id as text), f.kind, array_to_string(f.countries, ',')""";
    static final String SELECT = COLUMNS + """

              from fact as f
             where f.fact_no in (%s)
               and (f.recorded_at, f.message_id)
                 > (cast(cast(:afterRecordedAt as text) as timestamptz), cast(cast(:afterMessage as text) as uuid))
             order by f.recorded_at, f.message_id limit cast(:rows as integer)""";

    private SupportingFactRows() {}

    static SupportingFact read(Object[] row) {
        return new SupportingFact(
                text(row[0]),
                text(row[1]),
                text(row[2]),
                (int) number(row[3]),
                number(row[4]),
                text(row[5]),
                number(row[6]),
                number(row[7]),
                instant(row[8]),
                instant(row[9]),
                optional(row[10]),
                optional(row[11]),
                countries(optional(row[12])));
    }

    private static List<String> countries(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? List.of()
                : List.of(joined.split(",", -1)).stream().distinct().toList();
    }

    private static String text(Object value) {
        return (String) value;
    }

    private static @Nullable String optional(@Nullable Object value) {
        return (String) value;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus(number(micros), ChronoUnit.MICROS);
    }
}
