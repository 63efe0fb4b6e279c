package dev.entente.simulation.services;

import dev.entente.platform.transaction.SimulatedTransactions;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Claimed;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.usecase.Bookings;
import dev.entente.simulation.services.SchedulingTables.Claim;
import dev.entente.simulation.services.SchedulingTables.Guest;
import dev.entente.simulation.store.DatabaseFailure;
import dev.entente.simulation.store.Transaction;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Claims and counters in memory: one statement each, with the locks that PostgreSQL takes for it. */
class BookingsInMemory implements Bookings {
    protected final World world;
    protected final SimulatedTransactions transactions;
    protected final SchedulingTables tables;
    private final Fair fair;
    private final FreePlaces places;

    BookingsInMemory(World world, SimulatedTransactions transactions, SchedulingTables tables, Fair fair) {
        this.world = world;
        this.transactions = transactions;
        this.tables = tables;
        this.fair = fair;
        this.places = new FreePlaces(tables, fair);
    }

    @Override
    public Uni<Claimed> claim(Booking booking, Load both, Load requesterToo) {
        Statement claims = claims(booking);
        return world.step("claim", () -> {
            claims.begin();
            Transaction transaction = transactions.current();
            for (UUID id : new TreeSet<>(booking.participantIds())) {
                tables.guests().lock(transaction, id);
            }
            for (UUID id : new TreeSet<>(booking.participantIds())) {
                count(transaction, id, id.equals(booking.requesterId()) ? both.plus(requesterToo) : both);
            }
            Set<UUID> claimed = new HashSet<>();
            for (UUID resource : new TreeSet<>(booking.resourceIds())) {
                if (claims.take(transaction, resource)) {
                    claimed.add(resource);
                }
            }
            return new Claimed(countedOf(transaction, booking), Set.copyOf(claimed));
        });
    }

    /** What a statement that claims does beside locking and counting participants. */
    interface Statement {
        /** Called whenever it is tried, also when it had to wait for a lock. */
        default void begin() {}

        boolean take(Transaction transaction, UUID resource);
    }

    protected Statement claims(Booking booking) {
        return (transaction, resource) ->
                tables.claims().insertIfAbsent(transaction, key(booking, resource), booking.meetingId());
    }

    protected Claim key(Booking booking, UUID resource) {
        return new Claim(booking.slotId(), resource, null);
    }

    private List<Claimed.Counted> countedOf(Transaction transaction, Booking booking) {
        List<Claimed.Counted> found = new ArrayList<>();
        for (UUID id : booking.participantIds()) {
            Guest guest = guest(transaction, id);
            found.add(new Claimed.Counted(id, guest.entry().status(), guest.scheduledMeetings(), false));
        }
        return found;
    }

    @Override
    public Uni<Boolean> claimTable(Booking booking) {
        return world.step(
                "claim table",
                () -> tables.claims()
                        .insertIfAbsent(transactions.current(), key(booking, booking.tableId()), booking.meetingId()));
    }

    @Override
    public Uni<Optional<UUID>> freeTable(Booking booking) {
        return world.step(
                "find table",
                () -> Optional.ofNullable(
                        places.table(transactions.current(), booking.slotId(), booking.meetingId(), null)));
    }

    @Override
    public Uni<Void> count(Map<UUID, Load> loads) {
        return world.act("count", () -> {
            Transaction transaction = transactions.current();
            for (UUID id : new TreeSet<>(loads.keySet())) {
                tables.guests().lock(transaction, id);
            }
            loads.forEach((id, load) -> count(transaction, id, load));
        });
    }

    private void count(Transaction transaction, UUID id, Load load) {
        Guest guest = guest(transaction, id);
        int scheduled = guest.scheduledMeetings() + load.scheduledMeetings();
        int requests = guest.openRequests() + load.openRequests();
        if (scheduled < 0 || requests < 0) {
            throw new DatabaseFailure(DatabaseFailure.Kind.CHECK, "a counter below zero");
        }
        tables.guests().put(transaction, id, new Guest(guest.entry(), scheduled, requests));
    }

    private Guest guest(Transaction transaction, UUID id) {
        Guest guest = tables.guests().get(transaction, id);
        if (guest == null) {
            throw new IllegalStateException("There is no guest " + id);
        }
        return guest;
    }

    @Override
    public Uni<Void> free(Collection<Booking> bookings) {
        return world.act(
                "free",
                () -> bookings.forEach(booking -> booking.resourceIds().forEach(resource -> free(booking, resource))));
    }

    @Override
    public Uni<Void> freeTable(Booking booking, UUID tableId) {
        return world.act("free table", () -> free(booking, tableId));
    }

    private void free(Booking booking, UUID resource) {
        Transaction transaction = transactions.current();
        Claim key = key(booking, resource);
        if (booking.meetingId().equals(tables.claims().lock(transaction, key))) {
            tables.claims().delete(transaction, key);
        }
    }

    @Override
    public Uni<List<FreeSlot>> commonFreeSlots(FreeSlotQuestion question) {
        return world.step("find free slots", List::of);
    }

    protected final Fair fair() {
        return fair;
    }
}
