package dev.entente.platform.rule;

import java.time.Instant;

/**
 * Who acts and when, handed to each use case by the gateway that opened the transaction.
 *
 * @param now the database's time, so that a service's wrong clock decides nothing
 */
public record Occasion(Actor actor, Instant now) {}
