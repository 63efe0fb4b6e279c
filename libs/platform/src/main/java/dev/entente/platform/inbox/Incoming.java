package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.rule.Occasion;

/** A message that is this consumer's turn to apply, inside the transaction that also records that it was applied. */
public record Incoming<T>(Envelope envelope, T body, Occasion occasion) {}
