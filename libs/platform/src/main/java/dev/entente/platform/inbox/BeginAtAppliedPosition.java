package dev.entente.platform.inbox;

import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Moves each newly assigned partition to where the database's effects end. */
record BeginAtAppliedPosition(
        Consumer<String, byte[]> consumer, Map<String, Subscription> byTopic, AppliedPositions positions)
        implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        for (TopicPartition partition : assigned) {
            Subscription subscription = byTopic.get(partition.topic());
            if (subscription != null) {
                consumer.seek(partition, positions.next(subscription.consumer(), partition));
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        // Nothing is under way: batches are applied on the thread that polls.
    }
}
