package dev.entente.reporting.kpi.domain;

/** What may be asked of a field: {@code is}, {@code in} and {@code notIn} of the first three, {@code present} of the last. */
public enum FieldType {
    TEXT,
    NUMBER,
    TRUTH,
    PRESENCE
}
