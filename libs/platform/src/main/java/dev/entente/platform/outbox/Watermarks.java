package dev.entente.platform.outbox;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.time.Ids;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says every few seconds up to when everything recorded is on the topics, and where they end. The order of the three
 * looks matters: a transaction that the first does not see open is seen by the second, and what both do not see was
 * published before the third.
 */
@ApplicationScoped
class Watermarks {
    private static final String OLDEST_OPEN = """
            select least(clock_timestamp(), min(xact_start)) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'""";
    private static final String OLDEST_UNPUBLISHED =
            "select min(created_at), current_epoch() from outbox where published_at is null";

    private final Pool pool;
    private final TopicEnds ends;
    private final TopicWriter topics;
    private final OutboxRelay relay;
    private final WatermarkMessages messages;

    Watermarks(
            @ReactiveDataSource("relay") Pool pool,
            TopicEnds ends,
            TopicWriter topics,
            OutboxRelay relay,
            WatermarkMessages messages) {
        this.pool = pool;
        this.ends = ends;
        this.topics = topics;
        this.relay = relay;
        this.messages = messages;
    }

    private record Unpublished(Instant upTo, long epoch) {}

    @Scheduled(every = "${entente.outbox.watermark-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> send() {
        return relay.leads()
                ? pool.withConnection(this::look)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> look(SqlConnection connection) {
        return oldestOpen(connection)
                .chain(open -> oldestUnpublished(connection, open))
                .chain(unpublished -> ends.now()
                        .chain(now -> topics.send(
                                messages.topic(),
                                messages.key(),
                                messages.headers(unpublished.upTo(), unpublished.epoch()),
                                messages.body(unpublished.upTo(), unpublished.epoch(), now))));
    }

    private static Uni<Instant> oldestOpen(SqlConnection connection) {
        return connection
                .preparedQuery(OLDEST_OPEN)
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    private static Uni<Unpublished> oldestUnpublished(SqlConnection connection, Instant open) {
        return connection.preparedQuery(OLDEST_UNPUBLISHED).execute().map(rows -> {
            var row = rows.iterator().next();
            OffsetDateTime oldest = row.getOffsetDateTime(0);
            Instant bound = oldest == null || oldest.toInstant().isAfter(open) ? open : oldest.toInstant();
            return new Unpublished(bound.minus(1, ChronoUnit.MICROS), row.getLong(1));
        });
    }

    /** The message itself. */
    @ApplicationScoped
    static class WatermarkMessages {
        private final String service;
        private final MessageJson json;
        private final Ids ids;

        WatermarkMessages(@ConfigProperty(name = "entente.service") String service, MessageJson json, Ids ids) {
            this.service = service;
            this.json = json;
            this.ids = ids;
        }

        private record Body(Instant recordedUpTo, long epoch, Map<String, Map<Integer, Long>> ends) {}

        String topic() {
            return "entente." + service + ".watermarks";
        }

        String key() {
            return service;
        }

        Map<String, String> headers(Instant upTo, long epoch) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("ce_specversion", "1.0");
            headers.put("ce_id", ids.get().toString());
            headers.put("ce_type", "entente." + service + ".watermark.v1");
            headers.put("ce_source", "/entente/" + service);
            headers.put("ce_subject", service);
            headers.put("ce_time", upTo.toString());
            headers.put("ce_schemaversion", "1");
            headers.put("ce_epoch", Long.toString(epoch));
            headers.put("content-type", "application/json");
            return headers;
        }

        byte[] body(Instant upTo, long epoch, Map<String, Map<Integer, Long>> ends) {
            return json.write(new Body(upTo, epoch, ends)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
