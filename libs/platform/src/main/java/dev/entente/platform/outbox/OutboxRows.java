package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * The relay's view of the outbox, for as long as it holds the shard's lock. It reads what is not marked, in order of
 * {@code seq}; it never continues "after the last number seen", which would skip a slow transaction's lower one.
 */
interface OutboxRows {

    /**
     * Unmarks what operators asked to be sent again. All rows of a key at once and between two rounds of the relay: so
     * a key's facts leave in their order, with those that are new behind those that are repeated.
     */
    Uni<Void> takeBackWhatIsAskedFor(int shards, int shard);

    Uni<List<UnpublishedRow>> unpublished(int shards, int shard, int most);

    Uni<Void> markPublished(List<UnpublishedRow> rows);

    /** Gives the lock back. */
    Uni<Void> close();
}
