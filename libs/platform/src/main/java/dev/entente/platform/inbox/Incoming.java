package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.message.Position;
import dev.entente.platform.rule.Occasion;

/**
 * A message that is this consumer's turn to apply, inside the transaction that also records that it was applied.
 *
 * @param position where it lies on its topic, also when it waited parked or as a dead letter in between
 */
public record Incoming<T>(Envelope envelope, T body, Occasion occasion, Position position) {}
