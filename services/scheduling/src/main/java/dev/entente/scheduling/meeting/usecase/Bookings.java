package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Claimed;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.Load;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Claims on participants and tables, and the participants' counters. Locks are always taken in one order: the meeting
 * (before this), participants by id, claims by id; whoever takes them in another order risks deadlocks.
 */
public interface Bookings {

    /**
     * Counts for both participants and takes what is free of the three claims, in one statement. The caller refuses,
     * which rolls everything back, unless all three could be taken or the table is made up for.
     *
     * @param requesterToo what is counted for the requester besides
     */
    Uni<Claimed> claim(Booking booking, Load both, Load requesterToo);

    /** Claims the booking's table alone; says whether it was free. */
    Uni<Boolean> claimTable(Booking booking);

    /** A table that suits both and is free in the slot as of now. */
    Uni<Optional<UUID>> freeTable(Booking booking);

    /** Changes counters, participants locked in the order of their ids. */
    Uni<Void> count(Map<UUID, Load> loads);

    /** Gives back claims; the counters have been changed before. */
    Uni<Void> free(Collection<Booking> bookings);

    /** Gives back the table alone. */
    Uni<Void> freeTable(Booking booking, UUID tableId);

    /** Slots free for both and with a table, from {@code from} on; those not before {@code preferred} come first. */
    Uni<List<FreeSlot>> commonFreeSlots(FreeSlotQuestion question);

    /** @param from slots that begin later than this; in a retrospective event all do */
    record FreeSlotQuestion(
            UUID matchmakingEventId, UUID oneId, UUID otherId, Instant from, Instant preferred, int most) {}
}
