package dev.entente.agreements.outcome.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a party says in place of what it told before. */
public record Correction(
        @Nullable UUID participantId,
        Result result,
        @Nullable String note,
        @Nullable Instant occurredAt) {}
