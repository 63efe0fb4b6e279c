package dev.entente.platform.inbox;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Dead letters about which somebody is deciding. */
interface OpenDeadLetters {

    record OpenDeadLetter(UUID id, String consumer, Arrival arrival) {}

    /** Refuses one that there is not, and one that is settled. */
    Uni<OpenDeadLetter> lock(UUID id);

    Uni<Integer> resolve(UUID id, String status);
}
