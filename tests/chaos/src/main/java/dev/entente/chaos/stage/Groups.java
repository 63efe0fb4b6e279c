package dev.entente.chaos.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/** The offsets that consumer groups committed, and what they would be had a commit not happened. */
public final class Groups implements AutoCloseable {
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(40);

    private final Admin admin;

    public Groups(String bootstrapServers) {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    /**
     * Takes each partition's offset back by so many messages, once the group's members are gone.
     *
     * @return how many messages will come again
     */
    public long setBack(String group, long messages) throws ExecutionException, InterruptedException {
        awaitNobody(group);
        Map<TopicPartition, OffsetAndMetadata> wanted = new HashMap<>();
        long repeats = 0;
        for (var committed : committed(group).entrySet()) {
            long offset = committed.getValue().offset();
            long earlier = Math.max(0, offset - messages);
            repeats += offset - earlier;
            wanted.put(committed.getKey(), new OffsetAndMetadata(earlier));
        }
        admin.alterConsumerGroupOffsets(group, wanted).all().get();
        return repeats;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata(group)
                .get());
        committed.values().removeIf(offset -> offset == null);
        return committed;
    }

    private void awaitNobody(String group) {
        Awaitility.await("nobody in group " + group)
                .atMost(LONGEST_FAREWELL)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> describe(group).members().isEmpty());
    }

    private ConsumerGroupDescription describe(String group) throws ExecutionException, InterruptedException {
        return Objects.requireNonNull(
                admin.describeConsumerGroups(List.of(group)).all().get().get(group));
    }

    @Override
    public void close() {
        admin.close();
    }
}
