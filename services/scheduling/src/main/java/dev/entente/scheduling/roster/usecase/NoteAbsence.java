package dev.entente.scheduling.roster.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Keeps with a participant's availability that it cannot come at some slots after all. */
@ApplicationScoped
public class NoteAbsence {
    private final Availabilities availabilities;

    NoteAbsence(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    public Uni<Void> handle(UUID matchmakingEventId, UUID participantId, Set<UUID> slotIds) {
        return availabilities
                .lock(matchmakingEventId, participantId)
                .chain(present -> availabilities.keep(present.without(slotIds)));
    }
}
