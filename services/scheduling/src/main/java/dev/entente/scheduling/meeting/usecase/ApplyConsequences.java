package dev.entente.scheduling.meeting.usecase;

import dev.entente.platform.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Lowers counters, frees claims and tells the facts, in the order in which locks are taken everywhere. */
@ApplicationScoped
class ApplyConsequences {
    private final Bookings bookings;
    private final Outbox outbox;

    ApplyConsequences(Bookings bookings, Outbox outbox) {
        this.bookings = bookings;
        this.outbox = outbox;
    }

    /** @return how many facts there were */
    Uni<Integer> handle(Consequences consequences) {
        return bookings.count(consequences.loads())
                .chain(() -> bookings.free(consequences.freed()))
                .chain(() -> outbox.append(consequences.facts()))
                .replaceWith(consequences.facts().size());
    }
}
