package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The one way to Kafka. */
@ApplicationScoped
class KafkaTopics implements Topics {
    private final MutinyEmitter<byte[]> emitter;

    KafkaTopics(@Channel("outbox") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<byte[]> emitter) {
        this.emitter = emitter;
    }

    @Override
    public Uni<Void> append(String topic, String key, OptionalInt partition, Map<String, String> headers, byte[] body) {
        OutgoingKafkaRecordMetadata.OutgoingKafkaRecordMetadataBuilder<String> address =
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(topic)
                        .withKey(key)
                        .withHeaders(kafkaHeaders(headers));
        partition.ifPresent(address::withPartition);
        return Uni.createFrom()
                .deferred(() -> emitter.sendMessage(Message.of(body).addMetadata(address.build())));
    }

    private static Headers kafkaHeaders(Map<String, String> texts) {
        RecordHeaders headers = new RecordHeaders();
        texts.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
