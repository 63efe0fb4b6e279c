package dev.entente.scheduling.roster.adapter;

import dev.entente.scheduling.roster.domain.Availability;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Availability")
record AvailabilityView(
        UUID participantId,
        List<UUID> unavailableSlotIds,

        @Schema(description = "Raised with each change; also the ETag")
        long version) {

    static AvailabilityView of(Availability availability) {
        return new AvailabilityView(
                availability.entry().participantId(), availability.unavailableSlotIds(), availability.version());
    }
}
