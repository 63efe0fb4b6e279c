package dev.entente.agreements.agreement.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a caller reports.
 *
 * @param partyIds the participants between whose organisations it is
 * @param participantId the party that reports it, where that is not plain
 * @param title free words, which never leave this service
 */
public record AgreementReport(
        AgreementType type,
        List<UUID> meetingIds,
        List<UUID> partyIds,
        @Nullable UUID participantId,
        @Nullable String title,
        @Nullable Instant occurredAt) {}
