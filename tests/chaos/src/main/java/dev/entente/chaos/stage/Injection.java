package dev.entente.chaos.stage;

import dev.entente.e2e.proof.TopicReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Puts messages on topics by hand, as no service would. */
public final class Injection implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    public Injection(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        16 << 20,
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A message of nobody's. @return where it lies, as in {@code topic-2@17} */
    public String plant(String topic, @Nullable String key, Map<String, String> headers, byte[] body)
            throws ExecutionException, InterruptedException {
        ProducerRecord<String, byte[]> message = message(topic, key, headers, body);
        message.headers().add(TopicReader.PLANTED, new byte[0]);
        return send(message);
    }

    /** A service's own message, in its stead. @return where it lies */
    public String sendFor(String topic, String key, Map<String, String> headers, byte[] body)
            throws ExecutionException, InterruptedException {
        return send(message(topic, key, headers, body));
    }

    private String send(ProducerRecord<String, byte[]> message) throws ExecutionException, InterruptedException {
        RecordMetadata place = producer.send(message).get();
        return place.topic() + "-" + place.partition() + "@" + place.offset();
    }

    private static ProducerRecord<String, byte[]> message(
            String topic, @Nullable String key, Map<String, String> headers, byte[] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, body);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Override
    public void close() {
        producer.close();
    }
}
