package dev.entente.registration.participant.imports.adapter;

import dev.entente.registration.participant.imports.domain.RowError;
import dev.entente.registration.participant.imports.domain.RowStatus;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ImportRow")
record ImportRowView(
        @Schema(description = "Counted from 1, without the header.")
        int row,

        @Nullable String externalId,
        RowStatus status,
        List<RowError> errors,
        @Nullable UUID participantId,

        @Schema(description = "While it can be accepted.") @Nullable
        String invitationCode) {}
