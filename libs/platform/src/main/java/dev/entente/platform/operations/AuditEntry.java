package dev.entente.platform.operations;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what, to what, for whom. */
@Schema(name = "AuditEntry")
record AuditEntry(
        long seq,
        Instant recordedAt,
        String accountId,

        @Schema(description = "The caller's roles, comma-separated")
        String roles,

        String command,

        @Schema(description = "The id of what it was done to")
        String subject,

        @Nullable String forParticipantId,
        @Nullable String note) {}
