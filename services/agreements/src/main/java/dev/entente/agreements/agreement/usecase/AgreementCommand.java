package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.roster.domain.SeenVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What all commands on an agreement have in common.
 *
 * @param participantId whom the caller acts for, where that is not plain
 * @param occurredAt when it happened, for events that are entered afterwards
 */
public record AgreementCommand(
        UUID agreementId,
        SeenVersion seen,
        @Nullable UUID participantId,
        @Nullable Instant occurredAt) {}
