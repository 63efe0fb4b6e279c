package dev.entente.platform.outbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this service sent last, as its topics have it. */
@ApplicationScoped
class LastRecords {
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final String source;

    LastRecords(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "entente.service") String service) {
        this.settings = new HashMap<>(broker);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG); // it is nobody's progress
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        this.source = "/entente/" + service;
    }

    /** A fact that was sent, and where it lies. */
    record Sent(String topic, int partition, long offset, Envelope envelope) {

        UUID messageId() {
            return envelope.messageId();
        }
    }

    /**
     * The ends of some partitions.
     *
     * @param cut the first record that was read of each partition of which more lies before it
     */
    record Tail(List<Sent> sent, Map<TopicPartition, Long> cut) {

        /** Whether one of these is the first that was read of its partition, so that more may lie before it. */
        boolean isCutAt(Set<UUID> found) {
            return sent.stream()
                    .filter(one -> found.contains(one.messageId()))
                    .anyMatch(one ->
                            Objects.equals(cut.get(new TopicPartition(one.topic(), one.partition())), one.offset()));
        }
    }

    /**
     * Blocks: for worker threads only.
     *
     * @param depth how many records of each partition
     */
    Tail of(Map<String, Integer> partitionsByTopic, long depth) {
        List<TopicPartition> partitions = new ArrayList<>();
        partitionsByTopic.forEach((topic, count) -> {
            for (int number = 0; number < count; number++) {
                partitions.add(new TopicPartition(topic, number));
            }
        });
        try (Consumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            return read(consumer, partitions, depth);
        }
    }

    private Tail read(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions, long depth) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> cut = new HashMap<>();
        ends.forEach((partition, end) -> {
            long beginning = beginnings.getOrDefault(partition, 0L);
            if (end - depth > beginning) {
                cut.put(partition, end - depth);
            }
            consumer.seek(partition, Math.max(beginning, end - depth));
        });
        return new Tail(readUpTo(ends, consumer), cut);
    }

    private List<Sent> readUpTo(Map<TopicPartition, Long> ends, Consumer<byte[], byte[]> consumer) {
        List<Sent> found = new ArrayList<>();
        long heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
            records.forEach(read -> add(found, read));
            heard = records.isEmpty() ? heard : System.nanoTime();
            if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) {
                throw new TimeoutException("The last records cannot be read: nothing came for " + LONGEST_SILENCE);
            }
        }
        return found;
    }

    private void add(List<Sent> found, ConsumerRecord<byte[], byte[]> read) {
        EnvelopeHeaders.read(EnvelopeHeaders.texts(read.headers()))
                .filter(envelope -> envelope.source().equals(source))
                .ifPresent(envelope -> found.add(new Sent(read.topic(), read.partition(), read.offset(), envelope)));
    }
}
