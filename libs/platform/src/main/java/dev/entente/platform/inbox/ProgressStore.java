package dev.entente.platform.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.PlainUpdate;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ids are given as an array and rows are written by their key: the planner takes a set made of JSON for a hundred rows, and
 * would read the whole table instead.
 */
@ApplicationScoped
class ProgressStore implements ProgressLedger {
    private static final String LOCK = """
            select cast(jsonb_build_object(
                     'aggregateId', aggregate_id, 'epoch', epoch, 'version', version, 'parked', parked,
                     'blocked', blocked) as text)
              from applied_version
             where consumer = :consumer
               and aggregate_id = any (array(select jsonb_array_elements_text(cast(cast(:ids as text) as jsonb))))
             order by aggregate_id for update""";
    private static final String BEGIN = """
            insert into applied_version(consumer, aggregate_id)
            select :consumer, id from jsonb_array_elements_text(cast(cast(:ids as text) as jsonb)) as given(id)
             order by id on conflict do nothing""";
    /** An aggregate stays blocked as long as an open dead letter lies ahead of it. */
    private static final String SAVE = """
            insert into applied_version(consumer, aggregate_id, epoch, version, parked, blocked)
            select :consumer, "aggregateId", epoch, version, parked,
                   blocked and exists (
                     select 1 from dead_letter as letter
                      where letter.status = 'OPEN' and letter.consumer = :consumer
                        and letter.aggregate_id = given."aggregateId"
                        and (letter.epoch, letter.version) > (given.epoch, given.version))
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as given("aggregateId" text, epoch bigint, version bigint, parked integer, blocked boolean)
            on conflict (consumer, aggregate_id) do update
               set epoch = excluded.epoch, version = excluded.version, parked = excluded.parked,
                   blocked = excluded.blocked""";

    private static final String MOVE = """
            insert into consumed_position(consumer, topic, partition, next_offset)
            select :consumer, topic, partition, "nextOffset"
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as given(topic text, partition integer, "nextOffset" bigint)
             order by topic, partition
            on conflict (consumer, topic, partition) do update
               set next_offset = greatest(consumed_position.next_offset, excluded.next_offset)""";

    /** What was told again and set aside here is not void: somebody decides about it. */
    private static final String BEHIND = """
            select aggregate_id from applied_version as held
             where consumer = :consumer and epoch < :epoch and (version > 0 or parked > 0 or blocked)
               and position('/' in aggregate_id) = 0
               and not exists (
                 select 1 from dead_letter as letter
                  where letter.status = 'OPEN' and letter.consumer = held.consumer
                    and letter.aggregate_id = held.aggregate_id and letter.epoch >= :epoch)
             order by aggregate_id""";

    private final CurrentSession session;
    private final MessageJson json;

    ProgressStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    private record Row(
            String aggregateId,
            long epoch,
            long version,
            int parked,
            @JsonProperty boolean blocked) {}

    @Override
    public Uni<Map<String, AggregateProgress>> lock(String consumer, Set<String> aggregateIds) {
        if (aggregateIds.isEmpty()) {
            return Uni.createFrom().item(new HashMap<>());
        }
        return select(consumer, aggregateIds)
                .chain(found -> found.size() == aggregateIds.size()
                        ? Uni.createFrom().item(found)
                        : begin(consumer, aggregateIds, found));
    }

    private Uni<Map<String, AggregateProgress>> begin(
            String consumer, Set<String> aggregateIds, Map<String, AggregateProgress> found) {
        Set<String> missing = new HashSet<>(aggregateIds);
        missing.removeAll(found.keySet());
        return session.with(open -> PlainUpdate.of(open, BEGIN)
                        .setParameter("consumer", consumer)
                        .setParameter("ids", json.write(missing))
                        .execute())
                .chain(() -> select(consumer, aggregateIds));
    }

    private Uni<Map<String, AggregateProgress>> select(String consumer, Set<String> aggregateIds) {
        return session.with(open -> ScalarSelect.of(open, LOCK, String.class)
                .setParameter("consumer", consumer)
                .setParameter("ids", json.write(aggregateIds))
                .getResultList()
                .map(this::byAggregate));
    }

    private Map<String, AggregateProgress> byAggregate(List<String> rows) {
        Map<String, AggregateProgress> found = new HashMap<>();
        for (String text : rows) {
            Row row = json.parse(text, Row.class);
            found.put(
                    row.aggregateId(),
                    new AggregateProgress(row.aggregateId(), row.epoch(), row.version(), row.parked(), row.blocked()));
        }
        return found;
    }

    @Override
    public Uni<Void> save(String consumer, Collection<AggregateProgress> progress) {
        List<Row> rows = progress.stream()
                .filter(AggregateProgress::changed)
                .map(one -> new Row(one.aggregateId(), one.epoch(), one.version(), one.parked(), one.blocked()))
                .toList();
        return rows.isEmpty() ? Uni.createFrom().voidItem() : write(SAVE, consumer, rows);
    }

    @Override
    public Uni<Void> move(String consumer, Collection<Position> positions) {
        return positions.isEmpty() ? Uni.createFrom().voidItem() : write(MOVE, consumer, positions);
    }

    private Uni<Void> write(String statement, String consumer, Collection<?> rows) {
        return session.with(open -> PlainUpdate.of(open, statement)
                .setParameter("consumer", consumer)
                .setParameter("rows", json.write(rows))
                .execute()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<String>> behind(String consumer, long epoch) {
        return session.with(open -> ScalarSelect.of(open, BEHIND, String.class)
                .setParameter("consumer", consumer)
                .setParameter("epoch", epoch)
                .getResultList());
    }
}
