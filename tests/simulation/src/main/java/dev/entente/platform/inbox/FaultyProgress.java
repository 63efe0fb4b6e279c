package dev.entente.platform.inbox;

import dev.entente.platform.inbox.InboxTables.Row;
import dev.entente.platform.message.Envelope;
import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.simulation.Defect;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;

/** Planted: ledgers that an inbox must not have. */
final class FaultyProgress extends ProgressInMemory {
    private final Set<Defect> defects;

    FaultyProgress(World world, SimulatedTransactions transactions, InboxTables tables, Set<Defect> defects) {
        super(world, transactions, tables);
        this.defects = defects;
    }

    @Override
    protected AggregateProgress progress(String id, Row row) {
        if (defects.contains(Defect.NO_INBOX)) {
            return new Eager(id, Row.NOTHING);
        }
        return defects.contains(Defect.NO_VERSION_GATE) ? new Eager(id, row) : super.progress(id, row);
    }

    @Override
    public Uni<Void> save(String consumer, Collection<AggregateProgress> progress) {
        return defects.contains(Defect.NO_INBOX) ? Uni.createFrom().voidItem() : super.save(consumer, progress);
    }

    @Override
    protected Row row(String consumer, AggregateProgress one) {
        Row row = super.row(consumer, one);
        if (!row.blocked() || !defects.contains(Defect.DEAD_LETTER_LETS_LATER_PASS)) {
            return row;
        }
        long passed = lettersOf(one).stream()
                .mapToLong(letter -> letter.arrival().envelope().orElseThrow().aggregateVersion())
                .max()
                .orElse(row.version());
        return new Row(1, Math.max(row.version(), passed), row.parked(), true);
    }

    @Override
    public Uni<Void> move(String consumer, Collection<Position> positions) {
        if (!defects.contains(Defect.ACKNOWLEDGE_BEFORE_COMMIT)) {
            return super.move(consumer, positions);
        }
        return world.act("move position", () -> {
            Transaction ofItsOwn = transactions.database().begin(world.scope().process());
            try {
                positions.forEach(one -> move(ofItsOwn, consumer, one));
            } catch (RuntimeException failure) {
                transactions.database().rollBack(ofItsOwn);
                throw failure;
            }
            transactions.database().commit(ofItsOwn);
        });
    }

    /** Takes every message for the next one. */
    private static final class Eager extends AggregateProgress {
        Eager(String id, Row row) {
            super(id, row.epoch(), row.version(), row.parked(), row.blocked());
        }

        @Override
        VersionGate.Decision decide(Envelope envelope) {
            return VersionGate.Decision.APPLY;
        }
    }
}
