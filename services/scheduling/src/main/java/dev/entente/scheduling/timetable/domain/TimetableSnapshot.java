package dev.entente.scheduling.timetable.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A timetable's whole public state at one version. */
public record TimetableSnapshot(
        UUID timetableId,
        long version,
        UUID matchmakingEventId,
        TimetableStatus status,
        TimetableMethod method,
        @Nullable Certificate certificate) {}
