package dev.entente.scheduling.meeting.domain;

import dev.entente.scheduling.roster.domain.ParticipantStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What came of an attempt to claim a place.
 *
 * @param participants the two participants as they are while their rows are locked
 * @param resourceIds which of the three claims could be taken
 */
public record Claimed(List<Counted> participants, Set<UUID> resourceIds) {

    /**
     * @param scheduledMeetings with this one
     * @param unavailable whether the participant said that it cannot come in this slot
     */
    public record Counted(UUID participantId, ParticipantStatus status, int scheduledMeetings, boolean unavailable) {}

    public boolean holds(UUID resourceId) {
        return resourceIds.contains(resourceId);
    }
}
