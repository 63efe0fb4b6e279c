package dev.entente.platform.inbox;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Where a partition is read from when it is assigned. What the database's effects include is read again if the group
 * committed less, or nothing because the broker lost its log: then offsets mean other messages than they did, and what is
 * read twice does no harm.
 */
final class Beginning {
    private Beginning() {}

    /**
     * Decides.
     *
     * @param ofGroup what the group committed; absent when it committed nothing that the broker still knows
     * @param applied the next offset that the database's effects do not yet include
     */
    static long of(@Nullable OffsetAndMetadata ofGroup, long applied) {
        return ofGroup == null ? 0 : Math.min(ofGroup.offset(), applied);
    }

    /** Whether what the database remembers may be an offset of a log that is gone: nobody may wait for it or trust it. */
    static boolean outdates(@Nullable OffsetAndMetadata ofGroup, long applied) {
        return ofGroup == null && applied > 0;
    }
}
