package dev.entente.simulation.services;

import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.simulation.Defect;
import dev.entente.simulation.services.SchedulingTables.Claim;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planted: claims without their key. What is free is looked up when the statement begins, as PostgreSQL does. */
final class FaultyBookings extends BookingsInMemory {
    private final boolean locksSlot;

    FaultyBookings(
            World world, SimulatedTransactions transactions, SchedulingTables tables, Fair fair, Set<Defect> defects) {
        super(world, transactions, tables, fair);
        this.locksSlot = defects.contains(Defect.SLOT_LOCK_INSTEAD_OF_KEY);
    }

    @Override
    protected Claim key(Booking booking, UUID resource) {
        return new Claim(booking.slotId(), resource, booking.meetingId());
    }

    @Override
    protected Statement claims(Booking booking) {
        return new Statement() {
            private @Nullable Set<UUID> taken;

            @Override
            public void begin() {
                if (taken == null) {
                    taken = taken(transactions.current(), booking.slotId());
                }
                if (locksSlot) {
                    tables.slotRows().lock(transactions.current(), booking.slotId());
                }
            }

            @Override
            public boolean take(Transaction transaction, UUID resource) {
                boolean free = taken == null || !taken.contains(resource);
                if (free) {
                    tables.claims().put(transaction, key(booking, resource), booking.meetingId());
                }
                return free;
            }
        };
    }

    private Set<UUID> taken(Transaction transaction, UUID slotId) {
        Set<UUID> found = new HashSet<>();
        for (Claim claim : tables.claims().keysSeenBy(transaction)) {
            if (claim.slotId().equals(slotId)) {
                found.add(claim.resourceId());
            }
        }
        return found;
    }
}
