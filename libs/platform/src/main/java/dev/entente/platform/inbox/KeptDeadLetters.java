package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The dead letters that a service keeps. */
interface KeptDeadLetters {

    record Reached(String aggregateId, long epoch, long version) {}

    /** Answers how many were added: none if the consumer has set aside what lies there before. */
    Uni<Integer> add(UUID id, String consumer, Arrival arrival, String reason);

    /** Settles the open ones of these aggregates up to where each is now. */
    Uni<Void> settleUpTo(String consumer, List<Reached> reached);
}
