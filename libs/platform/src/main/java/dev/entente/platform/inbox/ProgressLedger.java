package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far each consumer is, per aggregate and per partition. */
interface ProgressLedger {

    record Position(String topic, int partition, long nextOffset) {}

    /** Locks these aggregates, beginning those that are missing; always in the same order. */
    Uni<Map<String, AggregateProgress>> lock(String consumer, Set<String> aggregateIds);

    /** An aggregate stays blocked as long as an open dead letter lies ahead of it. */
    Uni<Void> save(String consumer, Collection<AggregateProgress> progress);

    /** Never back. */
    Uni<Void> move(String consumer, Collection<Position> positions);

    /** Aggregates of which something is held, waits or is blocked in an earlier epoch than this. */
    Uni<List<String>> behind(String consumer, long epoch);
}
