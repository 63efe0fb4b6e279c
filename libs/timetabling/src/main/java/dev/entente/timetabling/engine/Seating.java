package dev.entente.timetabling.engine;

import dev.entente.timetabling.model.Timetable;
import java.util.Arrays;

/** Gives each placed meeting a table of its pool, slot by slot, so that few change tables, and these go not far. */
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
        for (int pool = 0; pool < grid.tables.length; pool++) {
            int number = pool;
            var own = Arrays.stream(meetings)
                    .filter(meeting -> grid.pool[meeting] == number)
                    .toArray();
            if (own.length > 0) {
                seat(own, grid.tables[pool][slotOf[own[0]]]);
            }
        }
        for (int meeting : meetings) {
            for (int participant : grid.attendees[meeting]) {
                lastPool[participant] = grid.pool[meeting];
                lastTable[participant] = tableOf[meeting];
            }
        }
    }

    private void seat(int[] meetings, int tables) {
        var chosen = TableChoice.of(
                Arrays.stream(meetings).mapToObj(this::lastTables).toArray(int[][]::new), tables);
        for (int i = 0; i < meetings.length; i++) {
            tableOf[meetings[i]] = chosen[i];
        }
    }

    private int[] lastTables(int meeting) {
        return Arrays.stream(grid.attendees[meeting])
                .filter(participant -> lastPool[participant] == grid.pool[meeting])
                .map(participant -> lastTable[participant])
                .toArray();
    }
}
