package dev.entente.scheduling.timetable.domain;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some tables at some slots.
 *
 * @param tableId one table; absent: every table
 * @param slotIds these slots; none: every slot that can still be booked
 */
public record PlaceChoice(@Nullable UUID tableId, Set<UUID> slotIds) {
    public PlaceChoice {
        slotIds = Set.copyOf(slotIds);
    }

    boolean contains(UUID slotId, UUID table) {
        return (tableId == null || tableId.equals(table)) && (slotIds.isEmpty() || slotIds.contains(slotId));
    }
}
