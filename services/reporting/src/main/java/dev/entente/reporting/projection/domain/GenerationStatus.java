package dev.entente.reporting.projection.domain;

/** Where a {@link Generation} stands. */
public enum GenerationStatus {
    BUILDING,
    SERVING,
    RETIRED,
    REJECTED
}
