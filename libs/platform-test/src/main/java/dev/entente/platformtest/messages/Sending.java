package dev.entente.platformtest.messages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One message on its way to the broker. */
final class Sending {
    private Sending() {}

    static void await(
            Producer<String, byte[]> producer,
            String topic,
            String key,
            Map<String, String> headers,
            byte @Nullable [] body) {
        await(producer, topic, null, key, headers, body);
    }

    /** @param partition where it goes; null: where its key says */
    static void await(
            Producer<String, byte[]> producer,
            String topic,
            @Nullable Integer partition,
            String key,
            Map<String, String> headers,
            byte @Nullable [] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, partition, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(message).get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("Kafka refuses the message", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", interrupted);
        }
    }
}
