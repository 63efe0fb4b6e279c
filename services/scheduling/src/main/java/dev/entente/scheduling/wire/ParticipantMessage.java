package dev.entente.scheduling.wire;

import dev.entente.scheduling.roster.domain.OrganisationKind;
import dev.entente.scheduling.roster.domain.ParticipantStatus;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.roster.domain.RosterEntry;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Any message about a participant: what scheduling uses of it. */
public record ParticipantMessage(Instant occurredAt, ParticipantBlock participant) {

    public record ParticipantBlock(
            UUID participantId,
            UUID matchmakingEventId,
            UUID organisationId,
            OrganisationBlock organisation,
            String participationType,
            Presence presence,
            ParticipantStatus status,
            @Nullable String accountId) {}

    public record OrganisationBlock(OrganisationKind kind, String country) {}

    public RosterEntry entry() {
        return new RosterEntry(
                participant.participantId(),
                participant.matchmakingEventId(),
                participant.organisationId(),
                participant.organisation().kind(),
                participant.organisation().country(),
                participant.participationType(),
                participant.presence(),
                participant.status(),
                participant.accountId());
    }
}
