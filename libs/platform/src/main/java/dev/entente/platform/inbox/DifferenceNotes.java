package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Where operators read what {@link RestoreDifferences} finds. */
interface DifferenceNotes {

    /** @param told the version that the restored sender told; absent when it does not know the aggregate any more */
    Uni<Void> note(String consumer, Arrival arrival, Envelope envelope, AggregateProgress held, @Nullable String told);
}
