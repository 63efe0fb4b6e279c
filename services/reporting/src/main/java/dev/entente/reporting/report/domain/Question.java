package dev.entente.reporting.report.domain;

import java.time.Instant;

/**
 * What is looked at, down to the last detail: asked again, it gets the same answer once it is settled.
 *
 * @param generation the projection that answers
 */
public record Question(int generation, Scope scope, Instant asOf, Period period) {}
