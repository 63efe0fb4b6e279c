package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeginAtAppliedPositionTest {
    private static final TopicPartition HARBOUR = new TopicPartition("entente.harbour.ships", 0);
    private static final Map<String, Subscription> SHIPS = Map.of(
            HARBOUR.topic(),
            Subscription.named("sample.ships")
                    .onVoid(gone -> Uni.createFrom().voidItem())
                    .build());

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());

    @Test
    void beginsWhereTheDatabaseEndsIfTheGroupCommittedMore() {
        assertThat(beginning(30L, 20)).isEqualTo(20);
    }

    @Test
    void beginsWhereTheGroupIsIfTheDatabaseHasMore() {
        assertThat(beginning(20L, 30)).isEqualTo(20);
    }

    @Test
    void readsARefilledTopicFromItsFirstRecordThoughTheDatabaseRemembersAHigherOffset() {
        assertThat(beginning(null, 500)).isZero();
    }

    private long beginning(@Nullable Long committed, long applied) {
        consumer.assign(List.of(HARBOUR));
        consumer.updateBeginningOffsets(Map.of(HARBOUR, 0L));
        if (committed != null) {
            consumer.commitSync(Map.of(HARBOUR, new OffsetAndMetadata(committed)));
        }
        new BeginAtAppliedPosition(consumer, SHIPS, (name, partition) -> applied)
                .onPartitionsAssigned(List.of(HARBOUR));
        return consumer.position(HARBOUR);
    }
}
