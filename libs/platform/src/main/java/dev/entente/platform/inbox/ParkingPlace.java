package dev.entente.platform.inbox;

import dev.entente.platform.message.Envelope;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Messages that came before their predecessors wait here. */
interface ParkingPlace {

    /** Answers how many were added: none if this one waits here already. */
    Uni<Integer> park(String consumer, Arrival arrival, Envelope envelope);

    /** Takes out the next one of this aggregate, if it waits here. */
    Uni<Optional<Arrival>> take(String consumer, AggregateProgress progress);

    Uni<Integer> remove(String consumer, Arrival arrival);

    /** Forgets what has been overtaken; answers how many still wait. */
    Uni<Integer> tidy(String consumer, AggregateProgress progress);
}
