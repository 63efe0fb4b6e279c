package dev.entente.chaos.check;

import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.proof.TopicReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Where something is said of a person outside registration, which alone may know people. */
public record PersonTraces(SourceDatabases sources, String bootstrapServers, Pattern words) {
    private static final Duration POLL = Duration.ofMillis(200);

    private static final String TABLES = """
            select quote_ident(table_name) from information_schema.tables
             where table_schema = 'public' and table_type = 'BASE TABLE'""";

    public List<String> violations() {
        List<String> violations = new ArrayList<>(onTopics());
        for (String service : SourceDatabases.LISTENING) {
            tables(service).forEach(table -> violations.add("table " + table + " of " + service + " names a person"));
        }
        if (tables("registration").isEmpty()) {
            violations.add("not even registration knows a person, so the search finds nothing");
        }
        return violations;
    }

    private List<String> tables(String service) {
        List<String> found = new ArrayList<>();
        for (String table : sources.texts(service, TABLES)) {
            String row = "select '%s' from %s as every where cast(every as text) ~ ? limit 1".formatted(table, table);
            found.addAll(sources.texts(service, row, words.pattern()));
        }
        return found;
    }

    private List<String> onTopics() {
        List<String> violations = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = TopicReader.TOPICS_OF_FACTS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    if (isOfAPerson(message)) {
                        violations.add(message.topic() + "-" + message.partition() + "@" + message.offset()
                                + " names a person");
                    }
                }
            }
        }
        return violations;
    }

    private boolean isOfAPerson(ConsumerRecord<byte[], byte[]> message) {
        return message.value() != null
                && words.matcher(new String(message.value(), StandardCharsets.UTF_8))
                        .find();
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }
}
