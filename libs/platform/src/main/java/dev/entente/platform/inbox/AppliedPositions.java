package dev.entente.platform.inbox;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.OwnContext;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.platform.transaction.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.TopicPartition;

/** How far the database is, for a reader that is about to begin. */
@ApplicationScoped
class AppliedPositions {
    private static final String NEXT = """
            select coalesce(max(next_offset), 0) from consumed_position
             where consumer = :consumer and topic = :topic and partition = :partition""";

    private final Transactions transactions;
    private final CurrentSession session;
    private final OwnContext contexts;

    AppliedPositions(Transactions transactions, CurrentSession session, OwnContext contexts) {
        this.transactions = transactions;
        this.session = session;
        this.contexts = contexts;
    }

    /** Blocks: for a reader's own thread only. */
    long next(String consumer, TopicPartition partition) {
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
