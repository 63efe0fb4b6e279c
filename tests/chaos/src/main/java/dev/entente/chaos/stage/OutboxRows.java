package dev.entente.chaos.stage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows of a service's outbox that wait to be sent, read and marked in the relay's stead. */
public record OutboxRows(Stack stack, String service) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the relay of the only shard holds while it works. */
    private static final String RELAYS_LOCK = "select pg_advisory_lock(3710, 0)";

    private static final String UNPUBLISHED = """
            select cast(jsonb_build_object('seq', seq, 'topic', topic, 'key', key, 'payload', payload,
                       'ce_specversion', '1.0', 'ce_id', message_id, 'ce_type', type, 'ce_source', '/entente/' || ?,
                       'ce_subject', key, 'ce_time', to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                       'ce_aggregateversion', cast(aggregate_version as text), 'ce_schemaversion', '1',
                       'ce_epoch', cast(epoch as text), 'content-type', 'application/json') as text)
              from outbox where published_at is null order by seq""";

    /** One row, as it is to travel. */
    public record Row(long seq, String topic, String key, Map<String, String> headers, String body) {

        static Row of(String text) {
            try {
                JsonNode row = JSON.readTree(text);
                Map<String, String> headers = new TreeMap<>();
                row.properties().forEach(field -> {
                    if (field.getKey().startsWith("ce_") || field.getKey().equals("content-type")) {
                        headers.put(field.getKey(), field.getValue().asText());
                    }
                });
                return new Row(
                        row.path("seq").asLong(),
                        row.path("topic").asText(),
                        row.path("key").asText(),
                        headers,
                        row.path("payload").asText());
            } catch (JsonProcessingException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }

    /** Keeps the service's own relay from sending, once it has let go of its lock. */
    public DatabaseHold keepRelayAway() throws SQLException {
        DatabaseHold hold = new DatabaseHold(stack, service);
        hold.take(RELAYS_LOCK);
        return hold;
    }

    public List<Row> unpublished() {
        return new ArrayList<>(new SourceDatabases(stack)
                .texts(service, UNPUBLISHED, service).stream().map(Row::of).toList());
    }

    public void mark(List<Row> rows) throws SQLException {
        try (DatabaseHold session = new DatabaseHold(stack, service)) {
            for (Row row : rows) {
                session.take("update outbox set published_at = clock_timestamp() where seq = " + row.seq()
                        + " returning seq");
            }
            session.keep();
        }
    }
}
