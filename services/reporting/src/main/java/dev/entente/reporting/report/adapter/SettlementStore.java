package dev.entente.reporting.report.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.report.usecase.Settlements;
import dev.entente.reporting.settlement.domain.Settlement;
import dev.entente.reporting.settlement.domain.Settlement.Reached;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was noted when a watermark came, or what is reached by now if that is more. */
@ApplicationScoped
class SettlementStore implements Settlements {
    private static final String REACHED = """
            select distinct on (service) service, epoch, cast(extract(epoch from recorded_up_to) * 1000000 as bigint)
              from (select generation, service, epoch, recorded_up_to from reached_watermark
                    union all
                    select generation, service, epoch, recorded_up_to from reached_now) as reached
             where generation = :generation
             order by service, recorded_up_to desc""";

    private final CurrentSession session;

    SettlementStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Settlement> of(int generation) {
        return session.with(open -> open.createNativeQuery(REACHED, Object[].class)
                .setParameter("generation", generation)
                .getResultList()
                .map(SettlementStore::settlement));
    }

    private static Settlement settlement(List<Object[]> rows) {
        Map<String, Reached> byService = new HashMap<>();
        for (Object[] row : rows) {
            Instant upTo = Instant.EPOCH.plus(((Number) row[2]).longValue(), ChronoUnit.MICROS);
            byService.put((String) row[0], new Reached(upTo, ((Number) row[1]).longValue()));
        }
        return new Settlement(Map.copyOf(byService));
    }
}
