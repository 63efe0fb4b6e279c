package dev.entente.registration.matchmakingevent.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event has to know of its participants before it takes something away from them. */
public interface EventParticipants {

    /** Refuses when somebody takes part with one of these types. */
    Uni<Void> requireNoneOfType(UUID matchmakingEventId, Set<String> codes);

    /** Refuses when a table is to be fixed to somebody who does not take part in this event. */
    Uni<Void> requireOfEvent(UUID matchmakingEventId, @Nullable UUID participantId);
}
