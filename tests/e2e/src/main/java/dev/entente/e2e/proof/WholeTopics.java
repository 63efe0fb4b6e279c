package dev.entente.e2e.proof;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** All that lies on topics, from their beginning to where they end when one begins to read. */
public final class WholeTopics {
    private static final Duration POLL = Duration.ofMillis(200);
    private final Map<String, Object> broker;

    /** @param broker how a client comes to it that may read everything */
    public WholeTopics(Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /** One message after the other, so that long topics need no memory. */
    public void tell(Collection<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    /** Key, body and headers, for who looks for words in ASCII: a byte is a letter, whatever it belongs to. */
    public static String text(ConsumerRecord<byte[], byte[]> message) {
        StringBuilder text = new StringBuilder();
        append(text, message.key());
        append(text, message.value());
        message.headers().forEach(header -> {
            text.append(header.key()).append('\n');
            append(text, header.value());
        });
        return text.toString();
    }

    /** A key, a body or a header may be missing. */
    private static void append(StringBuilder text, byte @Nullable [] bytes) {
        if (bytes != null) {
            text.append(new String(bytes, StandardCharsets.ISO_8859_1)).append('\n');
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return settings;
    }
}
