package dev.entente.registration.participant.usecase;

import dev.entente.registration.participant.domain.EventTerms;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What events say to those who want to take part. */
public interface ParticipationTerms {

    Uni<EventTerms> of(UUID matchmakingEventId);

    /** Refuses when this account cannot see the event: others' drafts are not there. */
    Uni<EventTerms> seenBy(String accountId, UUID matchmakingEventId);
}
