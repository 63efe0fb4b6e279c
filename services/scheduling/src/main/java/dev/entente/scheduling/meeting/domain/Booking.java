package dev.entente.scheduling.meeting.domain;

import java.util.List;
import java.util.UUID;

/** The three claims of one meeting: its two participants and its table, in one slot. */
public record Booking(
        UUID meetingId, UUID matchmakingEventId, UUID requesterId, UUID receiverId, UUID slotId, UUID tableId) {

    public static Booking of(Meeting meeting, UUID slotId, UUID tableId) {
        return new Booking(
                meeting.meetingId(),
                meeting.matchmakingEventId(),
                meeting.party(Side.REQUESTER).participantId(),
                meeting.party(Side.RECEIVER).participantId(),
                slotId,
                tableId);
    }

    public Booking atTable(UUID otherTableId) {
        return new Booking(meetingId, matchmakingEventId, requesterId, receiverId, slotId, otherTableId);
    }

    public List<UUID> participantIds() {
        return List.of(requesterId, receiverId);
    }

    public List<UUID> resourceIds() {
        return List.of(requesterId, receiverId, tableId);
    }
}
