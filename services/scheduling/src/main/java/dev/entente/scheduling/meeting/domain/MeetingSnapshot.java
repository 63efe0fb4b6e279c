package dev.entente.scheduling.meeting.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting's whole public state at one version; free texts are not part of it. */
public record MeetingSnapshot(
        UUID meetingId,
        long version,
        UUID matchmakingEventId,
        @Nullable UUID programmeId,
        MeetingKind kind,
        MeetingStatus status,
        Attendance attendance,
        boolean presumed,
        boolean decidedByOrganiser,
        List<UUID> noShowParticipantIds,
        Party requester,
        Party receiver,
        boolean everScheduled,
        @Nullable Place place,
        @Nullable SlotProposal proposal) {}
