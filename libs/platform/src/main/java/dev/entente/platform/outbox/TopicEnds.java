package dev.entente.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker where the service's topics end. */
@ApplicationScoped
class TopicEnds {
    private final Admin admin;
    private final List<String> topics;

    TopicEnds(@Identifier("default-kafka-broker") Map<String, Object> broker, RelaySettings settings) {
        this.admin = Admin.create(broker);
        this.topics = settings.topics().orElse(List.of());
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    Uni<Map<String, Map<Integer, Long>>> now() {
        return Uni.createFrom()
                .completionStage(
                        () -> admin.describeTopics(topics).allTopicNames().toCompletionStage())
                .chain(described -> Uni.createFrom()
                        .completionStage(() ->
                                admin.listOffsets(latestOf(described)).all().toCompletionStage()))
                .map(TopicEnds::byTopic);
    }

    private static Map<TopicPartition, OffsetSpec> latestOf(Map<String, TopicDescription> described) {
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    }

    private static Map<String, Map<Integer, Long>> byTopic(Map<TopicPartition, ListOffsetsResultInfo> ends) {
        Map<String, Map<Integer, Long>> found = new TreeMap<>();
        ends.forEach((partition, end) -> found.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), end.offset()));
        return found;
    }
}
