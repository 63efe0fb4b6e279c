package dev.entente.timetabling.model;

import java.util.Arrays;

/**
 * Where each meeting stands: slots and tables by number from 0, tables within the meeting's pool; {@link #NOWHERE} for a
 * meeting that has no place.
 */
public final class Timetable {
    public static final int NOWHERE = -1;

    private final int[] slots;
    private final int[] tables;

    public Timetable(int[] slots, int[] tables) {
        this.slots = slots.clone();
        this.tables = tables.clone();
    }

    public int slotOf(int meeting) {
        return slots[meeting];
    }

    public int tableOf(int meeting) {
        return tables[meeting];
    }

    public int meetings() {
        return slots.length;
    }

    public int placed() {
        return (int) Arrays.stream(slots).filter(slot -> slot != NOWHERE).count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Timetable table
                && Arrays.equals(slots, table.slots)
                && Arrays.equals(tables, table.tables);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(slots) + Arrays.hashCode(tables);
    }

    @Override
    public String toString() {
        return "Timetable" + Arrays.toString(slots);
    }
}
