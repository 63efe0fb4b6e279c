package dev.entente.platform.inbox;

import dev.entente.platform.rule.Occasion;
import java.time.Instant;

/**
 * An aggregate that its sender did not tell again after it was restored: for the sender it never was.
 *
 * @param aggregateId what was its id
 * @param startedAt when the epoch started in which it is void
 * @param recordedAt when the sender wrote that down, by its database's time
 */
public record VoidAggregate(String aggregateId, Instant startedAt, Instant recordedAt, Occasion occasion) {}
