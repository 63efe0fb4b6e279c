package dev.entente.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Kafka clients for {@link TopicReader}s. */
@ApplicationScoped
class ReaderClients {
    private final Map<String, Object> broker;
    private final MeterRegistry meters;

    ReaderClients(@Identifier("default-kafka-broker") Map<String, Object> broker, MeterRegistry meters) {
        this.broker = Map.copyOf(broker);
        this.meters = meters;
    }

    /** Shows the client's own measures, its lag among them, until it is closed. */
    KafkaClientMetrics measure(Consumer<String, byte[]> consumer) {
        KafkaClientMetrics measures = new KafkaClientMetrics(consumer);
        measures.bindTo(meters);
        return measures;
    }

    Consumer<String, byte[]> open(String group) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(
                ConsumerConfig.CLIENT_ID_CONFIG,
                group + "-" + ProcessHandle.current().pid());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // as platform's defaults for channels, with their reasons, in microprofile-config.properties
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
