package dev.entente.scheduling.roster.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.scheduling.roster.domain.Availability;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** When a participant is free, for itself and for the organiser. */
@ApplicationScoped
public class ReadAvailability {
    private final Availabilities availabilities;

    ReadAvailability(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    public Uni<Availability> handle(UUID matchmakingEventId, UUID participantId, Occasion occasion) {
        return availabilities
                .get(matchmakingEventId, participantId)
                .invoke(availability -> availability.requireConcernOf(occasion.actor()));
    }
}
