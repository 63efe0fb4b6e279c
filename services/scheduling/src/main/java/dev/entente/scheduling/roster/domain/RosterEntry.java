package dev.entente.scheduling.roster.domain;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant as scheduling knows it.
 *
 * @param country the organisation's country when registration last told of the participant
 * @param accountId the account that stands for it, once one is linked
 */
public record RosterEntry(
        UUID participantId,
        UUID matchmakingEventId,
        UUID organisationId,
        OrganisationKind organisationKind,
        String country,
        String participationType,
        Presence presence,
        ParticipantStatus status,
        @Nullable String accountId) {

    public boolean isApproved() {
        return status == ParticipantStatus.APPROVED;
    }

    public boolean isStoodForBy(Actor actor) {
        return actor.is(Role.PARTICIPANT) && actor.accountId().equals(accountId);
    }
}
