package dev.entente.reporting.projection.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.domain.GenerationSize;
import dev.entente.reporting.projection.usecase.Generations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.LockMode;

/** The few rows of {@code projection}. */
@ApplicationScoped
class GenerationStore implements Generations {
    private static final String ALL = "from Generation order by number desc";
    /** A lock of rows would not keep another from adding the next one. */
    private static final String ONE_AT_A_TIME = "select cast(pg_advisory_xact_lock(hashtext('projection')) as text)";

    private static final String SIZES = """
            select generation, cast(sum(facts) as bigint), cast(sum(position) as bigint) from (
              select generation, count(*) as facts, 0 as position from fact group by generation
              union all
              select cast(split_part(consumer, '@', 2) as integer), 0, sum(next_offset) from consumed_position
               where consumer like 'reporting.%@%' group by 1) as counted
             group by generation""";
    private static final String UNDER_WAY =
            "select count(*) from job where id = :id and status in ('QUEUED', 'RUNNING')";

    private final CurrentSession session;

    GenerationStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<Generation>> all() {
        return session.with(
                open -> open.createSelectionQuery(ALL, Generation.class).getResultList());
    }

    @Override
    public Uni<List<Generation>> allForChange() {
        return session.with(open -> ScalarSelect.of(open, ONE_AT_A_TIME, String.class)
                .getSingleResult()
                .chain(() -> open.createSelectionQuery(ALL, Generation.class)
                        .setLockMode(LockMode.PESSIMISTIC_WRITE)
                        .getResultList()));
    }

    @Override
    public Uni<Void> add(Generation generation) {
        return session.with(open -> open.persist(generation));
    }

    @Override
    public Uni<Map<Integer, GenerationSize>> sizes() {
        return session.with(open ->
                open.createNativeQuery(SIZES, Object[].class).getResultList().map(GenerationStore::byGeneration));
    }

    private static Map<Integer, GenerationSize> byGeneration(List<Object[]> rows) {
        Map<Integer, GenerationSize> sizes = new HashMap<>();
        for (Object[] row : rows) {
            sizes.put(((Number) row[0]).intValue(), new GenerationSize(number(row[1]), number(row[2])));
        }
        return sizes;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    @Override
    public Uni<Boolean> isUnderWay(UUID jobId) {
        return session.with(open -> ScalarSelect.of(open, UNDER_WAY, Long.class)
                .setParameter("id", jobId)
                .getSingleResult()
                .map(count -> count > 0));
    }
}
