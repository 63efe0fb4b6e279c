package dev.entente.agreements.agreement.adapter;

import dev.entente.agreements.agreement.domain.AgreementReport;
import dev.entente.agreements.agreement.domain.AgreementType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;

@Schema(name = "AgreementToReport")
record AgreementBody(
        @NotNull AgreementType type,

        @Schema(description = "The held meetings from which it comes, all of one matchmaking event")
        @NotNull
        @Size(min = 1, max = 50)
        @UniqueElements
        List<@NotNull UUID> meetingIds,

        @Schema(description = "The participants between whose organisations it is, the reporter among them")
        @NotNull
        @Size(min = 2, max = 20)
        @UniqueElements
        List<@NotNull UUID> partyIds,

        @Schema(description = Wording.PARTICIPANT_ID) @Nullable
        UUID participantId,

        @Schema(description = Wording.STAYS_HERE) @Size(max = 300) @Nullable
        String title,

        @Schema(description = Wording.OCCURRED_AT) @Nullable Instant occurredAt) {

    AgreementReport toReport() {
        return new AgreementReport(type, meetingIds, partyIds, participantId, title, occurredAt);
    }
}
