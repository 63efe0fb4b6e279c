package dev.entente.scheduling.meeting.domain;

import dev.entente.scheduling.roster.domain.OrganisationKind;
import dev.entente.scheduling.roster.domain.RosterEntry;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One side of a meeting, with its organisation as it was when the meeting was requested.
 *
 * @param accountId the account that stands for the participant; kept up to date, because consumers check ownership by it
 */
@Embeddable
public record Party(
        UUID participantId,
        UUID organisationId,
        @Enumerated(EnumType.STRING) OrganisationKind organisationKind,
        String country,
        @Nullable String accountId) {

    /** A colleague comes in its place; the organisation stays as it was. */
    Party representedBy(UUID colleagueId, @Nullable String accountOfColleague) {
        return new Party(colleagueId, organisationId, organisationKind, country, accountOfColleague);
    }

    public static Party of(RosterEntry entry) {
        return new Party(
                entry.participantId(),
                entry.organisationId(),
                entry.organisationKind(),
                entry.country(),
                entry.accountId());
    }
}
