package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.registration.vocabulary.domain.Phase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to look for among the events; absent parts do not matter. */
public record EventSearch(
        @Nullable UUID programmeId,
        @Nullable Phase phase,
        @Nullable Instant updatedSince) {}
