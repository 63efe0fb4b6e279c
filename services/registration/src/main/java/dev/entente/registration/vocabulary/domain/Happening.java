package dev.entente.registration.vocabulary.domain;

import dev.entente.platform.rule.ActedBy;
import java.time.Instant;

/** When a fact happened and who caused it. */
public record Happening(Instant occurredAt, ActedBy actedBy) {}
