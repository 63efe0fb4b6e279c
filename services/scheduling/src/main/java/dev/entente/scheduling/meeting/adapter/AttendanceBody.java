package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.Mandate;
import dev.entente.scheduling.meeting.usecase.ReportAttendance;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AttendanceReport")
record AttendanceBody(
        @Schema(description = "Whom the caller acts for; an organiser who leaves it out decides") @Nullable
        UUID participantId,

        @NotNull Told attendance,

        @Schema(description = "With NO_SHOW: which of the two did not come") @Size(max = 2) @Nullable
        Set<UUID> noShowParticipantIds,

        @Schema(description = "Never given: in a live event the present counts, in a retrospective one the slot's time")
        @Nullable
        Instant occurredAt) {

    enum Told {
        HELD,
        NO_SHOW
    }

    ReportAttendance.Command toCommand(UUID meetingId, @Nullable Long seenVersion) {
        return new ReportAttendance.Command(
                meetingId,
                new Mandate(participantId, occurredAt, seenVersion),
                attendance == Told.HELD,
                noShowParticipantIds == null ? Set.of() : noShowParticipantIds);
    }
}
