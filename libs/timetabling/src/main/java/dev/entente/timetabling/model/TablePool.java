package dev.entente.timetabling.model;

import java.util.Collections;
import java.util.List;

/** Tables that stand for one another: as many meetings of the pool fit into a slot as it has tables then. */
public record TablePool(String name, List<Integer> tablesBySlot) {
    public TablePool {
        tablesBySlot = List.copyOf(tablesBySlot);
    }

    public static TablePool of(String name, int tables, int slotCount) {
        return new TablePool(name, Collections.nCopies(slotCount, tables));
    }

    public int tablesAt(int slot) {
        return tablesBySlot.get(slot);
    }
}
