package dev.entente.platform.outbox;

import dev.entente.simulation.Defect;
import dev.entente.simulation.store.Database;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** Planted: views of the outbox that a relay must not have. */
final class FaultyOutboxRows {
    private FaultyOutboxRows() {}

    static Optional<OutboxRowsInMemory> with(
            Defect defect, World world, Database database, OutboxInMemory.Tables tables) {
        return switch (defect) {
            case MARK_BEFORE_SEND -> Optional.of(new MarkingWhatItReads(world, database, tables));
            case NEVER_MARK -> Optional.of(new MarkingNothing(world, database, tables));
            case CONTINUE_AFTER_LAST_NUMBER -> Optional.of(new GoingOnAfterTheLast(world, database, tables));
            case TWO_RELAYS_ON_ONE_SHARD -> Optional.of(new SkippingWhatIsLocked(world, database, tables));
            default -> Optional.empty();
        };
    }

    private static final class MarkingWhatItReads extends OutboxRowsInMemory {
        MarkingWhatItReads(World world, Database database, OutboxInMemory.Tables tables) {
            super(world, database, tables);
        }

        @Override
        public Uni<List<UnpublishedRow>> unpublished(int shards, int shard, int most) {
            return super.unpublished(shards, shard, most).invoke(this::mark);
        }
    }

    /** What was sent is sent again for ever, and what comes behind it waits for ever. */
    private static final class MarkingNothing extends OutboxRowsInMemory {
        MarkingNothing(World world, Database database, OutboxInMemory.Tables tables) {
            super(world, database, tables);
        }

        @Override
        protected void mark(List<UnpublishedRow> rows) {
            // planted
        }
    }

    /** Where it begins after a new start is what is marked, as a relay would do that keeps its place. */
    private static final class GoingOnAfterTheLast extends OutboxRowsInMemory {
        private long last;

        GoingOnAfterTheLast(World world, Database database, OutboxInMemory.Tables tables) {
            super(world, database, tables);
            last = tables.all().values().stream()
                    .filter(KeptMessage::published)
                    .mapToLong(KeptMessage::seq)
                    .max()
                    .orElse(0);
        }

        @Override
        public Uni<List<UnpublishedRow>> unpublished(int shards, int shard, int most) {
            return statement(
                            "select unpublished",
                            () -> tables.unpublished().tailMap(last, false).values().stream()
                                    .limit(most)
                                    .map(row -> row.toSend(database.name()))
                                    .toList())
                    .invoke(found -> found.forEach(row -> last = Math.max(last, row.seq())));
        }
    }

    /** As relays do that share the work by {@code for update skip locked}. */
    private static final class SkippingWhatIsLocked extends OutboxRowsInMemory {

        SkippingWhatIsLocked(World world, Database database, OutboxInMemory.Tables tables) {
            super(world, database, tables);
        }

        @Override
        public Uni<List<UnpublishedRow>> unpublished(int shards, int shard, int most) {
            return statement("select unpublished", () -> {
                List<UnpublishedRow> found = tables.unpublished().values().stream()
                        .filter(row -> database.tryAdvisoryLock("row " + row.seq(), this))
                        .limit(most)
                        .map(row -> row.toSend(database.name()))
                        .toList();
                return found;
            });
        }

        @Override
        public Uni<Void> markPublished(List<UnpublishedRow> rows) {
            return super.markPublished(rows).invoke(() -> database.freeAdvisoryLocks(this));
        }
    }
}
