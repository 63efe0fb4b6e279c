package dev.entente.registration.participant.usecase;

import dev.entente.registration.participant.domain.ParticipantStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for among an event's participants; absent parts do not matter. */
public record ParticipantSearch(
        UUID matchmakingEventId,
        @Nullable ParticipantStatus status,
        @Nullable Instant updatedSince) {}
