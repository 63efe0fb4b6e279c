package dev.entente.reporting.report.domain;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message behind a number, and where to find it; no person data. */
public record SupportingFact(
        String messageId,
        String type,
        String topic,
        int partition,
        long offset,
        String aggregateId,
        long version,
        long epoch,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String matchmakingEventId,
        @Nullable String kind,
        List<String> countries) {}
