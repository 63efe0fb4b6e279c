package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.inbox.BeginAtAppliedPosition.Remembered;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
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

    private final List<String> forgotten = new ArrayList<>();

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

    @Test
    void forgetsAnOffsetOfALogThatIsGoneAndNoOther() {
        beginning(20L, 30);
        assertThat(forgotten).isEmpty();

        beginning(null, 500);

        assertThat(forgotten).containsExactly("sample.ships");
    }

    private long beginning(@Nullable Long committed, long applied) {
        MockConsumer<String, byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
        consumer.assign(List.of(HARBOUR));
        consumer.updateBeginningOffsets(Map.of(HARBOUR, 0L));
        if (committed != null) {
            consumer.commitSync(Map.of(HARBOUR, new OffsetAndMetadata(committed)));
        }
        new BeginAtAppliedPosition(consumer, SHIPS, new Remembered() {
                    @Override
                    public long next(String reader, TopicPartition partition) {
                        return applied;
                    }

                    @Override
                    public void forget(String reader, TopicPartition partition) {
                        forgotten.add(reader);
                    }
                })
                .onPartitionsAssigned(List.of(HARBOUR));
        return consumer.position(HARBOUR);
    }
}
