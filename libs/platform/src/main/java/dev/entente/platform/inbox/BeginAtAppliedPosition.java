package dev.entente.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Moves each newly assigned partition to its {@link Beginning}. */
record BeginAtAppliedPosition(
        Consumer<String, byte[]> consumer, Map<String, Subscription> byTopic, Remembered remembered)
        implements ConsumerRebalanceListener {

    /** What a database remembers of partitions. */
    interface Remembered {
        /** The next offset that its effects do not yet include. */
        long next(String consumer, TopicPartition partition);

        /** It was an offset of another log. */
        void forget(String consumer, TopicPartition partition);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(assigned));
        for (TopicPartition partition : assigned) {
            Subscription subscription = byTopic.get(partition.topic());
            if (subscription != null) {
                long next = remembered.next(subscription.consumer(), partition);
                if (Beginning.outdates(committed.get(partition), next)) {
                    remembered.forget(subscription.consumer(), partition);
                }
                consumer.seek(partition, Beginning.of(committed.get(partition), next));
            }
        }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
        // Nothing is under way: batches are applied on the thread that polls.
    }
}
