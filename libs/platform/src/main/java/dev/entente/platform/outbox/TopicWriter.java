package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The one writer to Kafka. It completes when the broker has acknowledged. */
@ApplicationScoped
class TopicWriter {
    private final MutinyEmitter<byte[]> emitter;

    TopicWriter(@Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    /**
     * Sends rows of one aggregate one after the other, of different aggregates at once: a later fact must not reach the
     * topic before an earlier one, whatever the producer has to repeat.
     */
    Uni<Void> sendAll(List<UnpublishedRow> rows) {
        Map<String, Uni<Void>> perKey = new LinkedHashMap<>();
        for (UnpublishedRow row : rows) {
            perKey.merge(row.key(), send(row), (before, after) -> before.chain(() -> after));
        }
        return Uni.join()
                .all(new ArrayList<>(perKey.values()))
                .andCollectFailures()
                .replaceWithVoid();
    }

    Uni<Void> send(String topic, String key, Map<String, String> headers, byte[] body) {
        return send(address(topic, key, headers).build(), body);
    }

    private Uni<Void> send(UnpublishedRow row) {
        OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> address =
                address(row.topic(), row.key(), row.headers());
        row.partition().ifPresent(address::withPartition);
        return send(address.build(), row.body());
    }

    private Uni<Void> send(OutgoingKafkaRecordMetadata<String> address, byte[] body) {
        return Uni.createFrom()
                .deferred(() -> emitter.sendMessage(Message.of(body).addMetadata(address)));
    }

    private static OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> address(
            String topic, String key, Map<String, String> headers) {
        return OutgoingKafkaRecordMetadata.<String>builder()
                .withTopic(topic)
                .withKey(key)
                .withHeaders(kafkaHeaders(headers));
    }

    private static Headers kafkaHeaders(Map<String, String> texts) {
        RecordHeaders headers = new RecordHeaders();
        texts.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
