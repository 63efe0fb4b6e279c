package dev.entente.platform.rule;

import java.time.Instant;

/** Something that happened to one aggregate. Versions of one aggregate run 1..n without gaps: one per fact. */
public interface Fact {

    String aggregateId();

    long aggregateVersion();

    /** When it happened, which for an event entered afterwards is long before it is recorded. */
    Instant occurredAt();
}
