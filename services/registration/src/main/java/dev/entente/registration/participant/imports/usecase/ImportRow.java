package dev.entente.registration.participant.imports.usecase;

import dev.entente.registration.participant.imports.domain.RowError;
import dev.entente.registration.participant.imports.domain.RowStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row and what became of it.
 *
 * @param invitationId only while the invitation can be accepted
 * @param codeHash of that invitation
 */
public record ImportRow(
        int row,
        @Nullable String externalId,
        RowStatus status,
        List<RowError> errors,
        @Nullable UUID participantId,
        @Nullable UUID invitationId,
        @Nullable String codeHash) {}
