package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Connections from which may be published: each holds its shard's lock, and the topics were compared with the database
 * behind it first.
 */
interface OutboxConnections {

    /** Nothing while another instance publishes this shard. */
    Uni<@Nullable OutboxRows> open(int shard);
}
