package dev.entente.registration.matchmakingevent.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a meeting takes place: a table, a booth, a virtual room.
 *
 * @param fixedParticipantId the only participant who uses it, if it is fixed to one
 * @param hall where it stands, in the organiser's words; all tables without are in the same hall
 */
public record MeetingTable(
        UUID tableId,
        String name,
        TableKind kind,
        @Nullable UUID fixedParticipantId,
        @Nullable String hall) {}
