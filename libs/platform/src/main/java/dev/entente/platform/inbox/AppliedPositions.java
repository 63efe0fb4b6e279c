package dev.entente.platform.inbox;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.OwnContext;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How far the database is, for a reader that is about to begin. */
@ApplicationScoped
class AppliedPositions implements BeginAtAppliedPosition.Remembered {
    private static final String NEXT = """
            select coalesce(max(next_offset), 0) from consumed_position
             where consumer = :consumer and topic = :topic and partition = :partition""";

    private static final String NEXT_OF_ANY = """
            select coalesce(min(next_offset), 0) from consumed_position
             where topic = :topic and partition = :partition""";

    private static final String FORGET = """
            update consumed_position set next_offset = 0
             where consumer = coalesce(cast(:consumer as text), consumer)
               and topic = :topic and partition = :partition""";

    private static final Actor CHANNELS = Actor.service("channels");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final Transactions transactions;
    private final CurrentSession session;
    private final OwnContext contexts;
    private final Drain drain;

    AppliedPositions(Transactions transactions, CurrentSession session, OwnContext contexts, Drain drain) {
        this.transactions = transactions;
        this.session = session;
        this.contexts = contexts;
        this.drain = drain;
    }

    /**
     * As {@link #next}, of whoever reads that partition. Waits an outage out: a channel that could not begin would not try
     * again.
     */
    long nextOfAny(TopicPartition partition) {
        return waited(() -> transactions.read(CHANNELS, occasion -> findOfAny(partition)));
    }

    /** As {@link #forget}, of whoever reads that partition; waits as {@link #nextOfAny} does. */
    void forgetOfAll(TopicPartition partition) {
        waited(() -> transactions.write(CHANNELS, occasion -> reset(null, partition)));
    }

    private <T> T waited(Supplier<Uni<T>> work) {
        return contexts.run(work)
                .onFailure(failure -> Outage.caused(failure) && !drain.hasBegun())
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely()
                .subscribeAsCompletionStage()
                .join();
    }

    private Uni<Long> findOfAny(TopicPartition partition) {
        return session.with(open -> ScalarSelect.of(open, NEXT_OF_ANY, Long.class)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .getSingleResult());
    }

    /** Blocks: for a reader's own thread only. */
    @Override
    public void forget(String consumer, TopicPartition partition) {
        contexts.run(() -> transactions.write(Actor.service(consumer), occasion -> reset(consumer, partition)))
                .subscribeAsCompletionStage()
                .join();
    }

    private Uni<Integer> reset(@Nullable String consumer, TopicPartition partition) {
        return session.with(open -> open.createNativeQuery(FORGET)
                .setParameter("consumer", consumer)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .executeUpdate());
    }

    /** Blocks: for a reader's own thread only. */
    @Override
    public long next(String consumer, TopicPartition partition) {
        return contexts.run(() -> transactions.read(Actor.service(consumer), occasion -> find(consumer, partition)))
                .subscribeAsCompletionStage()
                .join();
    }

    private Uni<Long> find(String consumer, TopicPartition partition) {
        return session.with(open -> ScalarSelect.of(open, NEXT, Long.class)
                .setParameter("consumer", consumer)
                .setParameter("topic", partition.topic())
                .setParameter("partition", partition.partition())
                .getSingleResult());
    }
}
