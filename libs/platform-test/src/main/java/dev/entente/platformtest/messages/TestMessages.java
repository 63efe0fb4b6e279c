package dev.entente.platformtest.messages;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.EnvelopeHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Sends messages as other services would and reads what was published, on the broker of {@code RealServers}:
 * {@code @RegisterExtension static final TestMessages messages = new TestMessages();}
 *
 * <p>Bodies are JSON text, or anything that becomes JSON. Versions are counted per aggregate, from 1.
 */
public final class TestMessages implements AfterAllCallback {
    private static final int MORE_PARTITIONS_THAN_KEYS = 1_000_000_007;

    private final JsonBodies json = new JsonBodies();
    private final Map<String, Long> versions = new HashMap<>();
    private @Nullable Producer<String, byte[]> producer;
    private @Nullable TopicReader reader;

    /** Sends the aggregate's next message and returns its envelope. */
    public Envelope send(String topic, String type, Object aggregateId, Object body) {
        Envelope envelope = next(type, aggregateId);
        send(topic, envelope, body);
        return envelope;
    }

    /** Sends exactly this, also a version again or too early. */
    public void send(String topic, Envelope envelope, Object body) {
        send(topic, envelope.aggregateId(), EnvelopeHeaders.write(envelope), json.bytes(body));
    }

    /** Sends whatever a broken or foreign sender may send; completes when the broker has it. */
    public void send(String topic, String key, Map<String, String> headers, byte @Nullable [] body) {
        Sending.await(producer(), topic, key, headers, body);
    }

    /**
     * As a sender that was restored and does not know this aggregate any more: says that its second epoch started, behind
     * all facts of the aggregate, and as if nothing else lay on its partition. Answers the name of that partition.
     */
    public String startEpochWithout(String topic, Object aggregateId) {
        byte[] key = aggregateId.toString().getBytes(StandardCharsets.UTF_8);
        int number = BuiltInPartitioner.partitionForKey(key, MORE_PARTITIONS_THAN_KEYS);
        String partition = topic + "/" + number;
        Envelope first = envelope("entente." + topic.split("\\.", -1)[1] + ".epoch-started.v1", partition, 2);
        Map<String, String> headers = new HashMap<>(EnvelopeHeaders.write(first));
        headers.put("ce_epoch", "2");
        Map<String, Object> body = Map.of(
                "occurredAt",
                first.recordedAt(),
                "epoch",
                2,
                "topic",
                topic,
                "partition",
                number,
                "partitions",
                MORE_PARTITIONS_THAN_KEYS);
        int partitions = producer().partitionsFor(topic).size();
        int real = BuiltInPartitioner.partitionForKey(key, partitions);
        Sending.await(producer(), topic, real, partition, headers, json.bytes(body));
        return partition;
    }

    /** The aggregate's next envelope, counted but not sent. */
    public Envelope next(String type, Object aggregateId) {
        String id = aggregateId.toString();
        return envelope(type, id, versions.merge(id, 1L, Long::sum));
    }

    /** An envelope of any version, not counted. */
    public Envelope envelope(String type, Object aggregateId, long version) {
        String source = "/entente/" + type.split("\\.", -1)[1];
        Instant recordedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return new Envelope(UUID.randomUUID(), type, source, aggregateId.toString(), version, recordedAt, 1, null);
    }

    /** Everything on the topic, per partition in order. */
    public List<PublishedMessage> publishedOn(String topic) {
        return reader().readAll(topic).stream()
                .map(found -> PublishedMessage.of(found, json))
                .toList();
    }

    /** What was published about one aggregate, in order. */
    public List<PublishedMessage> publishedOn(String topic, Object aggregateId) {
        return publishedOn(topic).stream()
                .filter(message -> aggregateId.toString().equals(message.key()))
                .toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (producer != null) {
            producer.close();
        }
        if (reader != null) {
            reader.close();
        }
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker(), "acks", "all", "linger.ms", 0);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private TopicReader reader() {
        if (reader == null) {
            Map<String, Object> settings = Map.of("bootstrap.servers", broker(), "enable.auto.commit", false);
            reader = new TopicReader(
                    new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer()));
        }
        return reader;
    }

    private static String broker() {
        return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    }
}
