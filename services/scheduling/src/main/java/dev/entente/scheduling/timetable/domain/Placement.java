package dev.entente.scheduling.timetable.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a timetable puts one meeting.
 *
 * @param fromSlotId where the meeting was when this was computed, if it had a slot
 * @param fromTableId likewise
 */
public record Placement(
        UUID meetingId,
        UUID slotId,
        UUID sessionId,
        UUID tableId,
        @Nullable UUID fromSlotId,
        @Nullable UUID fromTableId) {

    public Place place() {
        return new Place(slotId, tableId);
    }

    public @Nullable Place from() {
        return fromSlotId == null || fromTableId == null ? null : new Place(fromSlotId, fromTableId);
    }

    public boolean moves() {
        Place from = from();
        return from != null && !from.equals(place());
    }
}
