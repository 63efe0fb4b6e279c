package dev.entente.sample.lantern.domain;

import dev.entente.platform.rule.Fact;
import java.time.Instant;
import java.util.UUID;

public sealed interface LanternFact extends Fact {
    UUID lanternId();

    String name();

    @Override
    default String aggregateId() {
        return lanternId().toString();
    }

    record LanternHung(UUID lanternId, long aggregateVersion, Instant occurredAt, String name) implements LanternFact {}

    record LanternLit(UUID lanternId, long aggregateVersion, Instant occurredAt, String name) implements LanternFact {}

    record LanternRenamed(UUID lanternId, long aggregateVersion, Instant occurredAt, String name)
            implements LanternFact {}
}
