package dev.entente.reporting.report.domain;

import java.util.UUID;

/** A matchmaking event of the scope as of the asked time. */
public record ScopedEvent(UUID id, String name, boolean retrospective) {}
