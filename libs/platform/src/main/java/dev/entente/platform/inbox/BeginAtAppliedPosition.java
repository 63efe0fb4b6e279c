package dev.entente.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Moves each newly assigned partition to its {@link Beginning}. */
record BeginAtAppliedPosition(
        Consumer<String, byte[]> consumer,
        Map<String, Subscription> byTopic,
        ToLongBiFunction<String, TopicPartition> applied)
        implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(assigned));
        for (TopicPartition partition : assigned) {
            Subscription subscription = byTopic.get(partition.topic());
            if (subscription != null) {
                long next = applied.applyAsLong(subscription.consumer(), partition);
                consumer.seek(partition, Beginning.of(committed.get(partition), next));
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        // Nothing is under way: batches are applied on the thread that polls.
    }
}
