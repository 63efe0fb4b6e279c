package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Placement;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Placement", description = "Where a timetable puts one meeting")
record PlacementView(UUID meetingId, UUID slotId, UUID sessionId, UUID tableId) {

    static PlacementView of(Placement placement) {
        return new PlacementView(placement.meetingId(), placement.slotId(), placement.sessionId(), placement.tableId());
    }
}
