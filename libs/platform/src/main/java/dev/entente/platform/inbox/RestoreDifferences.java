package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes for operators where a restored sender knows less than what was held of it here. */
@ApplicationScoped
class RestoreDifferences {
    private final DifferenceNotes notes;

    RestoreDifferences(DifferenceNotes notes) {
        this.notes = notes;
    }

    /** The sender went back to an earlier version. */
    Uni<Void> takenBack(String consumer, Arrival arrival, Envelope restated, AggregateProgress held) {
        return restated.epoch() > held.epoch() && restated.aggregateVersion() < held.version()
                ? notes.note(consumer, arrival, restated, held, Long.toString(restated.aggregateVersion()))
                : Uni.createFrom().voidItem();
    }

    /** The sender does not know it any more. */
    Uni<Void> notToldAgain(String consumer, Arrival arrival, Envelope started, AggregateProgress held) {
        return notes.note(consumer, arrival, started, held, null);
    }
}
