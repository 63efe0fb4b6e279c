package dev.entente.platform.message;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker where topics begin and end, and how far groups have come. */
@ApplicationScoped
public class Broker {
    private final Admin admin;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.admin = Admin.create(settings);
    }

    @PreDestroy
    void close() {
        admin.close();
    }

    /** Of each partition the offset that its next record will have. */
    public Uni<Map<TopicPartition, Long>> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    /** Of each partition the offset of the oldest record that is still there. */
    public Uni<Map<TopicPartition, Long>> beginnings(Collection<String> topics) {
        return offsets(topics, OffsetSpec.earliest());
    }

    /** What a group has committed; partitions of which it committed nothing are missing. */
    public Uni<Map<TopicPartition, Long>> committed(String group) {
        return Uni.createFrom()
                .completionStage(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage())
                .map(found -> {
                    Map<TopicPartition, Long> offsets = new HashMap<>();
                    found.forEach((partition, committed) -> {
                        if (committed != null) {
                            offsets.put(partition, committed.offset());
                        }
                    });
                    return offsets;
                });
    }

    private Uni<Map<TopicPartition, Long>> offsets(Collection<String> topics, OffsetSpec place) {
        return Uni.createFrom()
                .completionStage(
                        () -> admin.describeTopics(topics).allTopicNames().toCompletionStage())
                .chain(described -> Uni.createFrom()
                        .completionStage(() ->
                                admin.listOffsets(each(described, place)).all().toCompletionStage()))
                .map(Broker::offsets);
    }

    private static Map<TopicPartition, OffsetSpec> each(Map<String, TopicDescription> described, OffsetSpec place) {
        return described.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> place));
    }

    private static Map<TopicPartition, Long> offsets(Map<TopicPartition, ListOffsetsResultInfo> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().offset()));
    }
}
