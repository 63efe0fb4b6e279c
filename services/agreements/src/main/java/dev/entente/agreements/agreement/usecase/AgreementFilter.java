package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.AgreementStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which agreements of a matchmaking event are asked for; what is absent does not matter. */
public record AgreementFilter(
        UUID matchmakingEventId,
        @Nullable AgreementStage stage,
        @Nullable UUID participantId,
        @Nullable Instant updatedSince) {}
