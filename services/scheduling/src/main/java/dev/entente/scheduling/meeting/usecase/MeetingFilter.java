package dev.entente.scheduling.meeting.usecase;

import dev.entente.scheduling.meeting.domain.MeetingStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which meetings of an event a list shows.
 *
 * @param participantId either side
 * @param updatedSince changed at this moment or later, whatever has become of them
 */
public record MeetingFilter(
        UUID matchmakingEventId,
        @Nullable MeetingStatus status,
        @Nullable UUID participantId,
        @Nullable Instant updatedSince) {}
