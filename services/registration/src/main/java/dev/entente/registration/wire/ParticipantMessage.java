package dev.entente.registration.wire;

import dev.entente.platform.rule.ActedBy;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** It names no person, and has no place for one. */
record ParticipantMessage(Instant occurredAt, ActedBy actedBy, Block participant) {

    record Block(
            UUID participantId,
            UUID matchmakingEventId,
            @Nullable UUID programmeId,
            UUID organisationId,
            OrganisationBlock organisation,
            String participationType,
            String presence,
            String status,
            boolean everApproved,
            @Nullable String accountId) {}

    record OrganisationBlock(String kind, String country) {}
}
