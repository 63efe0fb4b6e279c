package dev.entente.platform.outbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;

/** A row of the outbox on its way to its topic. */
record UnpublishedRow(
        long seq, String topic, String key, OptionalInt partition, Map<String, String> headers, String payload) {

    static UnpublishedRow of(Row row, String service) {
        JsonObject kept = row.getJsonObject("headers");
        Envelope envelope = new Envelope(
                row.getUUID("message_id"),
                row.getString("type"),
                "/entente/" + service,
                row.getString("key"),
                row.getLong("aggregate_version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getLong("epoch"),
                kept.getString("traceparent"));
        return of(row.getLong("seq"), row.getString("topic"), envelope, row.getString("payload"));
    }

    static UnpublishedRow of(long seq, String topic, Envelope envelope, String payload) {
        return new UnpublishedRow(
                seq, topic, envelope.aggregateId(), partition(envelope), EnvelopeHeaders.write(envelope), payload);
    }

    /** Facts lie where their key says; what is said of a partition lies on it. */
    private static OptionalInt partition(Envelope envelope) {
        String key = envelope.aggregateId();
        return envelope.startsEpoch()
                ? OptionalInt.of(Integer.parseInt(key.substring(key.lastIndexOf('/') + 1)))
                : OptionalInt.empty();
    }

    byte[] body() {
        return payload.getBytes(StandardCharsets.UTF_8);
    }
}
