package dev.entente.scheduling.meeting.adapter;

import dev.entente.scheduling.meeting.domain.FreeSlot;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "FreeSlot")
record FreeSlotView(UUID slotId, UUID sessionId, Instant startsAt, Instant endsAt) {

    static FreeSlotView of(FreeSlot slot) {
        return new FreeSlotView(slot.slotId(), slot.sessionId(), slot.startsAt(), slot.endsAt());
    }
}
