package dev.entente.timetabling.model;

import java.util.Collections;
import java.util.List;

/**
 * Tables that stand for one another: as many meetings of the pool fit into a slot as it has tables then.
 *
 * @param hall where they stand, by number from 0; {@link #NO_HALL} for what is reached from anywhere at once, such as an
 *     online room
 */
public record TablePool(String name, int hall, List<Integer> tablesBySlot) {
    public static final int NO_HALL = -1;

    public TablePool {
        tablesBySlot = List.copyOf(tablesBySlot);
        if (hall < NO_HALL) {
            throw new IllegalArgumentException("pool '" + name + "' lies in hall " + hall + ", which cannot be");
        }
    }

    /** Tables in the only hall, or in the first. */
    public TablePool(String name, List<Integer> tablesBySlot) {
        this(name, 0, tablesBySlot);
    }

    public static TablePool of(String name, int tables, int slotCount) {
        return new TablePool(name, Collections.nCopies(slotCount, tables));
    }

    public TablePool inHall(int number) {
        return new TablePool(name, number, tablesBySlot);
    }

    public int tablesAt(int slot) {
        return tablesBySlot.get(slot);
    }
}
