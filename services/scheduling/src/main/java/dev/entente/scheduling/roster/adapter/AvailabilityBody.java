package dev.entente.scheduling.roster.adapter;

import dev.entente.scheduling.roster.usecase.StateAvailability;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AvailabilityStatement")
record AvailabilityBody(
        @NotNull @Size(max = 2000) @Schema(description = "All slots in which the participant cannot come")
        List<@NotNull UUID> unavailableSlotIds) {

    StateAvailability.Command toCommand(UUID matchmakingEventId, UUID participantId, long seenVersion) {
        return new StateAvailability.Command(matchmakingEventId, participantId, unavailableSlotIds, seenVersion);
    }
}
