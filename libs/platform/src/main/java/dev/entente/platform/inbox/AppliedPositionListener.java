package dev.entente.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Lets channels begin at their {@link Beginning}: so a database that was restored reads again what it lost. Watermarks
 * are of the moment and leave no position.
 */
@ApplicationScoped
@Identifier("applied-positions")
class AppliedPositionListener implements KafkaConsumerRebalanceListener {
    private final AppliedPositions positions;

    AppliedPositionListener(AppliedPositions positions) {
        this.positions = positions;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        Set<TopicPartition> kept = assigned.stream()
                .filter(partition -> !partition.topic().endsWith(".watermarks"))
                .collect(Collectors.toSet());
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(kept);
        for (TopicPartition partition : kept) {
            long next = positions.nextOfAny(partition);
            if (Beginning.outdates(committed.get(partition), next)) {
                positions.forgetOfAll(partition);
            }
            consumer.seek(partition, Beginning.of(committed.get(partition), next));
        }
    }
}
