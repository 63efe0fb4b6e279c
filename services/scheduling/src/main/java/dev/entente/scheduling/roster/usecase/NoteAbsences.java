package dev.entente.scheduling.roster.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps with participants' availability that they cannot come at some slots after all. */
@ApplicationScoped
public class NoteAbsences {
    private final Availabilities availabilities;

    NoteAbsences(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    /** @param absentAt participant → slots */
    public Uni<Void> handle(UUID matchmakingEventId, Map<UUID, Set<UUID>> absentAt) {
        return absentAt.isEmpty() ? Uni.createFrom().voidItem() : availabilities.lessen(matchmakingEventId, absentAt);
    }
}
