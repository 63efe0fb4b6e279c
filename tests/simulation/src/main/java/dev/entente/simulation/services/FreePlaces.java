package dev.entente.simulation.services;

import dev.entente.simulation.store.Transaction;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is free in a slot, as a transaction sees it. */
final class FreePlaces {
    private final SchedulingTables tables;
    private final Fair fair;

    FreePlaces(SchedulingTables tables, Fair fair) {
        this.tables = tables;
        this.fair = fair;
    }

    boolean isTakenByAnother(Transaction transaction, UUID slotId, UUID resourceId, UUID meetingId) {
        UUID holder = tables.holder(transaction, slotId, resourceId);
        return holder != null && !holder.equals(meetingId);
    }

    /** Each meeting begins its search at another table, so that bookings at the same time seldom meet at one. */
    @Nullable
    UUID table(Transaction transaction, UUID slotId, UUID meetingId, @Nullable UUID wanted) {
        List<UUID> all = wanted == null ? fair.tables() : List.of(wanted);
        int start = Math.floorMod(meetingId.hashCode(), all.size());
        for (int step = 0; step < all.size(); step++) {
            UUID table = all.get((start + step) % all.size());
            if (tables.holder(transaction, slotId, table) == null) {
                return table;
            }
        }
        return null;
    }
}
