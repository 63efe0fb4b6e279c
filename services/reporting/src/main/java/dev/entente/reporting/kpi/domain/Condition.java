package dev.entente.reporting.kpi.domain;

import java.util.List;

/** One demand on the state as of the asked time. */
public sealed interface Condition {

    /** The field has one of these values, which are of the field's type; a field without value fulfils none. */
    record IsOneOf(String field, List<Object> values) implements Condition {}

    /** The field has a value, and none of these. */
    record IsNoneOf(String field, List<Object> values) implements Condition {}

    /** There is such a thing, or there is none. */
    record IsPresent(String field, boolean present) implements Condition {}

    /** At least one alternative holds whole. */
    record AnyOf(List<List<Condition>> alternatives) implements Condition {}
}
