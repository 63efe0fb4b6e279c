package dev.entente.e2e.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Appends every message of some topics once more while the system runs: same partition, key, headers and value, in the
 * order of the originals, those from before its beginning included. A header marks what is a repetition, so that it is
 * not repeated again; consumers do not look at it.
 */
public final class MessageRepetition implements AutoCloseable {
    private static final String MARK = "repetition";
    private static final Duration POLL = Duration.ofMillis(100);

    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final AtomicLong repeated = new AtomicLong();
    private final int times;
    private final CompletableFuture<Void> work;

    private MessageRepetition(String bootstrapServers, Collection<String> topics, int times) {
        this.times = times;
        this.work = CompletableFuture.runAsync(
                () -> repeat(bootstrapServers, topics), command -> new Thread(command, "repetition").start());
    }

    public static MessageRepetition of(String bootstrapServers, Collection<String> topics) {
        return of(bootstrapServers, topics, 1);
    }

    /** @param times how often each is appended beside the original */
    public static MessageRepetition of(String bootstrapServers, Collection<String> topics, int times) {
        return new MessageRepetition(bootstrapServers, topics, times);
    }

    /** Ends when everything sent so far has been repeated, and tells how much that was. */
    public long finish() {
        close();
        return repeated.get();
    }

    @Override
    public void close() {
        goesOn.set(false);
        try {
            work.join();
        } catch (CompletionException failure) {
            throw new IllegalStateException("Not every message was repeated", failure.getCause());
        }
    }

    private void repeat(String bootstrapServers, Collection<String> topics) {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer(bootstrapServers);
                KafkaProducer<byte[], byte[]> producer = producer(bootstrapServers)) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (goesOn.get()) {
                repeatNext(consumer, producer);
            }
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                repeatNext(consumer, producer);
            }
        }
    }

    private void repeatNext(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> original : consumer.poll(POLL)) {
            if (original.headers().lastHeader(MARK) == null) {
                repeat(original, producer, sent);
            }
        }
        producer.flush();
        sent.forEach(MessageRepetition::requireSent);
        repeated.addAndGet(sent.size());
    }

    private void repeat(
            ConsumerRecord<byte[], byte[]> original,
            KafkaProducer<byte[], byte[]> producer,
            List<Future<RecordMetadata>> sent) {
        ProducerRecord<byte[], byte[]> copy = repetition(original);
        for (int time = 0; time < times; time++) {
            sent.add(producer.send(copy));
        }
    }

    private static void requireSent(Future<RecordMetadata> repetition) {
        if (repetition.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("A repetition was not sent", repetition.exceptionNow());
        }
    }

    private static ProducerRecord<byte[], byte[]> repetition(ConsumerRecord<byte[], byte[]> original) {
        ProducerRecord<byte[], byte[]> copy = new ProducerRecord<>(
                original.topic(), original.partition(), original.key(), original.value(), original.headers());
        copy.headers().add(MARK, new byte[0]);
        return copy;
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String bootstrapServers) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
