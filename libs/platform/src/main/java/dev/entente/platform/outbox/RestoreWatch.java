package dev.entente.platform.outbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.outbox.LastRecords.Sent;
import dev.entente.platform.outbox.LastRecords.Tail;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Finds out, before a relay publishes anything, whether the topics hold facts that this database does not: then it was
 * restored to an earlier time, would issue versions anew, and consumers would take the new facts for old ones. So a new
 * epoch starts, in which every aggregate is told again with the state that survived.
 */
@ApplicationScoped
class RestoreWatch {
    private static final Logger LOG = Logger.getLogger(RestoreWatch.class);

    /** Several of each partition, because the very last may repeat an older fact. */
    private static final long FIRST_DEPTH = 50;

    private static final long DEEPER = 10;
    private static final String UNKNOWN = """
            select current_epoch(),
                   array(select id from unnest($1::uuid[]) as sent(id)
                          where not exists (select 1 from outbox where message_id = sent.id)
                            and not exists (select 1 from lost_fact where message_id = sent.id))""";
    private static final String START_EPOCH = "select start_epoch($1, $2, $3::text::jsonb, $4::text::jsonb)";

    private final LastRecords records;
    private final TopicEnds ends;
    private final MessageJson json;

    RestoreWatch(LastRecords records, TopicEnds ends, MessageJson json) {
        this.records = records;
        this.ends = ends;
        this.json = json;
    }

    /**
     * What the database says of the last records.
     *
     * @param epoch its own when it was asked; if it is another when the epoch is to start, another instance was faster
     * @param unknown what it does not have, and did not miss before
     */
    private record Comparison(long epoch, Set<UUID> unknown) {}

    private record Lost(
            String topic,
            int partition,
            long offset,
            UUID messageId,
            String type,
            String key,
            long epoch,
            long version,
            Instant recordedAt) {

        static Lost of(Sent sent) {
            var envelope = sent.envelope();
            return new Lost(
                    sent.topic(),
                    sent.partition(),
                    sent.offset(),
                    envelope.messageId(),
                    envelope.type(),
                    envelope.aggregateId(),
                    envelope.epoch(),
                    envelope.aggregateVersion(),
                    envelope.recordedAt());
        }
    }

    Uni<Void> look(SqlConnection connection) {
        return ends.now()
                .map(RestoreWatch::partitionsByTopic)
                .chain(partitions ->
                        partitions.isEmpty() ? Uni.createFrom().voidItem() : look(connection, partitions, FIRST_DEPTH));
    }

    /** Looks deeper until it has seen all that is lost, which lies at the ends. */
    private Uni<Void> look(SqlConnection connection, Map<String, Integer> partitions, long depth) {
        return Uni.createFrom()
                .item(() -> records.of(partitions, depth))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(tail -> compare(connection, tail).chain(found -> {
                    if (found.unknown().isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    return tail.isCutAt(found.unknown())
                            ? look(connection, partitions, depth * DEEPER)
                            : startEpoch(connection, partitions, tail, found);
                }));
    }

    private static Uni<Comparison> compare(SqlConnection connection, Tail tail) {
        UUID[] ids = tail.sent().stream().map(Sent::messageId).distinct().toArray(UUID[]::new);
        return connection.preparedQuery(UNKNOWN).execute(Tuple.of(ids)).map(rows -> {
            Row row = rows.iterator().next();
            return new Comparison(row.getLong(0), Set.of(row.getArrayOfUUIDs(1)));
        });
    }

    private Uni<Void> startEpoch(
            SqlConnection connection, Map<String, Integer> partitions, Tail tail, Comparison found) {
        long heard = tail.sent().stream()
                .mapToLong(sent -> sent.envelope().epoch())
                .max()
                .orElseThrow();
        List<Lost> lost = tail.sent().stream()
                .filter(sent -> found.unknown().contains(sent.messageId()))
                .map(Lost::of)
                .toList();
        return connection
                .preparedQuery(START_EPOCH)
                .execute(Tuple.of(found.epoch(), heard, json.write(partitions), json.write(lost)))
                .invoke(started -> LOG.warnf(
                        "%d facts on the topics are not in this database, so it was restored: epoch %d begins",
                        lost.size(), started.iterator().next().getLong(0)))
                .replaceWithVoid();
    }

    private static Map<String, Integer> partitionsByTopic(Map<String, Map<Integer, Long>> ends) {
        Map<String, Integer> partitions = new TreeMap<>();
        ends.forEach((topic, byPartition) -> partitions.put(topic, byPartition.size()));
        return partitions;
    }
}
