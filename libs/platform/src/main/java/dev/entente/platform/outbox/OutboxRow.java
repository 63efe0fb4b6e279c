package dev.entente.platform.outbox;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as it is appended; number, epoch and time are the database's to give. */
record OutboxRow(
        UUID messageId,
        String topic,
        String key,
        @Nullable Long version,
        String type,
        Map<String, String> headers,
        String payload) {}
