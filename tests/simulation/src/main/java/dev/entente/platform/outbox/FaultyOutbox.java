package dev.entente.platform.outbox;

import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.Defect;
import dev.entente.simulation.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Planted: ways to append that an outbox must not have. */
public final class FaultyOutbox extends OutboxInMemory {
    private static final String NUMBERS = "numbers drawn at the beginning";
    private static final int MOST = 6;

    private final SimulatedTransactions transactions;
    private final LosingTopics topics;
    private final Set<Defect> defects;

    public FaultyOutbox(
            World world, SimulatedTransactions transactions, Tables tables, LosingTopics topics, Set<Defect> defects) {
        super(world, transactions, tables);
        this.transactions = transactions;
        this.topics = topics;
        this.defects = defects;
        if (defects.contains(Defect.NUMBER_BEFORE_LOCK)) {
            transactions.afterEachBegin(this::draw);
        }
    }

    private void draw() {
        Deque<Long> drawn = new ArrayDeque<>();
        for (int count = 0; count < MOST; count++) {
            drawn.add(super.number());
        }
        transactions.current().locals().put(NUMBERS, drawn);
    }

    @Override
    protected long number() {
        Object drawn = transactions.current().locals().get(NUMBERS);
        return drawn instanceof Deque<?> numbers && !numbers.isEmpty() ? (Long) numbers.removeFirst() : super.number();
    }

    @Override
    protected void appended(KeptMessage row) {
        if (defects.contains(Defect.PUBLISH_BEFORE_COMMIT)) {
            UnpublishedRow sent = row.toSend(transactions.database().name());
            topics.arrive(new LosingTopics.Sent(sent.topic(), sent.key(), sent.headers(), sent.body()));
        }
    }
}
