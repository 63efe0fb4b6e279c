package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Timetable;
import java.util.Arrays;
import java.util.BitSet;

/** Gives each placed meeting a table of its pool; who sat at one in the slot before stays there when possible. */
final class Seating {
    private final Grid grid;
    private final int[] slotOf;
    private final int[] tableOf;
    /** participant → pool and table of its last meeting */
    private final int[] lastPool;

    private final int[] lastTable;

    Seating(Grid grid, int[] slotOf) {
        this.grid = grid;
        this.slotOf = slotOf;
        tableOf = new int[grid.meetings];
        lastPool = new int[grid.participants];
        lastTable = new int[grid.participants];
        Arrays.fill(tableOf, Timetable.NOWHERE);
        Arrays.fill(lastPool, Timetable.NOWHERE);
    }

    Timetable timetable() {
        var inSlot = new int[grid.slots][];
        for (int slot = 0; slot < grid.slots; slot++) {
            inSlot[slot] = new int[0];
        }
        var counts = new int[grid.slots];
        for (int slot : slotOf) {
            if (slot != Timetable.NOWHERE) {
                counts[slot]++;
            }
        }
        for (int slot = 0; slot < grid.slots; slot++) {
            inSlot[slot] = new int[counts[slot]];
        }
        for (int meeting = grid.meetings - 1; meeting >= 0; meeting--) {
            if (slotOf[meeting] != Timetable.NOWHERE) {
                inSlot[slotOf[meeting]][--counts[slotOf[meeting]]] = meeting;
            }
        }
        for (int slot = 0; slot < grid.slots; slot++) {
            seat(inSlot[slot]);
        }
        return new Timetable(slotOf, tableOf);
    }

    private void seat(int[] meetings) {
        var taken = new BitSet[grid.tables.length];
        Arrays.setAll(taken, pool -> new BitSet());
        for (int meeting : meetings) {
            int known = knownTable(meeting, taken[grid.pool[meeting]]);
            if (known != Timetable.NOWHERE) {
                sit(meeting, known, taken);
            }
        }
        for (int meeting : meetings) {
            if (tableOf[meeting] == Timetable.NOWHERE) {
                sit(meeting, taken[grid.pool[meeting]].nextClearBit(0), taken);
            }
        }
        for (int meeting : meetings) {
            for (int participant : grid.attendees[meeting]) {
                lastPool[participant] = grid.pool[meeting];
                lastTable[participant] = tableOf[meeting];
            }
        }
    }

    private int knownTable(int meeting, BitSet taken) {
        for (int participant : grid.attendees[meeting]) {
            if (lastPool[participant] == grid.pool[meeting]
                    && lastTable[participant] < grid.tables[grid.pool[meeting]][slotOf[meeting]]
                    && !taken.get(lastTable[participant])) {
                return lastTable[participant];
            }
        }
        return Timetable.NOWHERE;
    }

    private void sit(int meeting, int table, BitSet[] taken) {
        tableOf[meeting] = table;
        taken[grid.pool[meeting]].set(table);
    }
}
