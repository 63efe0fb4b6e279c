package dev.entente.platform.operations;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which aggregates have facts to send again, and the list from which the relay takes them. */
@ApplicationScoped
class RepublicationStore {
    private static final String CHOSEN = """
              from outbox
             where (cast(:topic as text) is null or topic = cast(:topic as text))
               and (cast(:aggregate as text) is null or key = cast(:aggregate as text))
               and seq >= :fromSeq
            """;
    private static final String COUNT = "select count(distinct key) " + CHOSEN;
    private static final String ASK = "with chosen as (select key, min(seq) as from_seq " + CHOSEN + """
               and key > :after
             group by key order by key limit :most),
            asked as (
              insert into republication(key, from_seq) select key, from_seq from chosen
              on conflict (key) do update set from_seq = least(republication.from_seq, excluded.from_seq))
            select count(*), coalesce(max(key), '') from chosen""";
    private static final String HAS_TOPIC = "select exists (select 1 from outbox where topic = :topic)";

    private final CurrentSession session;

    RepublicationStore(CurrentSession session) {
        this.session = session;
    }

    record Asked(long asked, String lastKey) {}

    Uni<Boolean> hasFactsOn(String topic) {
        return session.with(open -> ScalarSelect.of(open, HAS_TOPIC, Boolean.class)
                .setParameter("topic", topic)
                .getSingleResult());
    }

    Uni<Long> aggregates(RepublicationOrder order) {
        return session.with(open -> {
            var query = ScalarSelect.of(open, COUNT, Long.class);
            chosen(order).forEach(query::setParameter);
            return query.getSingleResult();
        });
    }

    Uni<Asked> ask(RepublicationOrder order, String afterKey, int most) {
        return session.with(open -> {
            var query = open.createNativeQuery(ASK, Object[].class);
            chosen(order).forEach(query::setParameter);
            return query.setParameter("after", afterKey)
                    .setParameter("most", most)
                    .getResultList()
                    .map(RepublicationStore::asked);
        });
    }

    private static Map<String, Object> chosen(RepublicationOrder order) {
        Long fromSeq = order.fromSeq();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("topic", order.topic());
        parameters.put("aggregate", order.aggregateId());
        parameters.put("fromSeq", fromSeq == null ? 1L : fromSeq);
        return parameters;
    }

    private static Asked asked(List<Object[]> rows) {
        Object[] row = rows.get(0);
        return new Asked(((Number) row[0]).longValue(), (String) row[1]);
    }
}
