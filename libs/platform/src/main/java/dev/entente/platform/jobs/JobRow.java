package dev.entente.platform.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job for its readers, without what only its steps need. */
record JobRow(
        UUID id,
        String type,
        String ownerAccountId,
        JobStatus status,
        long done,
        long total,
        String phase,
        @Nullable JsonNode soFar,
        @Nullable JsonNode result,
        @Nullable JsonNode problem,
        boolean cancelRequested,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant finishedAt) {

    boolean mayBeSeenBy(Actor actor) {
        return actor.is(Role.ADMIN) || ownerAccountId.equals(actor.accountId());
    }
}
