package dev.entente.demo.generator;

import org.jspecify.annotations.Nullable;

/**
 * How an accepted meeting gets its slot.
 *
 * @param slot null when a timetable places it, or when it is cancelled before it has one
 * @param movedTo a slot that one party proposes later and the other consents to
 * @param refused a slot that one party proposes later and the other refuses
 */
record Placement(
        Way way,
        @Nullable Integer slot,
        @Nullable Integer movedTo,
        @Nullable Integer refused) {

    static final Placement NEVER = new Placement(Way.NEVER, null, null, null);
    static final Placement BY_TIMETABLE = new Placement(Way.BY_TIMETABLE, null, null, null);

    enum Way {
        WITH_ACCEPTANCE,
        CHOSEN_LATER,
        BY_TIMETABLE,
        NEVER
    }
}
