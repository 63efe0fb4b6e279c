package dev.entente.agreements.agreement.domain;

import dev.entente.agreements.roster.domain.Attendee;
import dev.entente.agreements.roster.domain.OrganisationKind;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One of the parties and what it has said so far.
 *
 * @param country the organisation's country when the meeting was requested
 * @param confirmed it says that the agreement exists
 * @param signingDateConfirmed it says that the agreement's present signing date is right
 * @param withdrawalConsented it agrees that the agreement be withdrawn
 * @param actedByAccountIds accounts that ever acted for it
 */
public record Party(
        UUID participantId,
        UUID organisationId,
        OrganisationKind organisationKind,
        String country,
        boolean confirmed,
        boolean signingDateConfirmed,
        boolean withdrawalConsented,
        Set<String> actedByAccountIds) {

    public Party {
        actedByAccountIds = Set.copyOf(actedByAccountIds);
    }

    static Party of(Attendee attendee) {
        return new Party(
                attendee.participantId(),
                attendee.organisationId(),
                attendee.organisationKind(),
                attendee.country(),
                false,
                false,
                false,
                Set.of());
    }

    Party confirming() {
        return said(true, signingDateConfirmed, withdrawalConsented);
    }

    Party withSigningDateConfirmed(boolean value) {
        return said(confirmed, value, withdrawalConsented);
    }

    Party withWithdrawalConsented(boolean value) {
        return said(confirmed, signingDateConfirmed, value);
    }

    Party actedFor(String accountId) {
        Set<String> accounts = new TreeSet<>(actedByAccountIds);
        accounts.add(accountId);
        return new Party(
                participantId,
                organisationId,
                organisationKind,
                country,
                confirmed,
                signingDateConfirmed,
                withdrawalConsented,
                accounts);
    }

    private Party said(boolean agreement, boolean signingDate, boolean withdrawal) {
        return new Party(
                participantId,
                organisationId,
                organisationKind,
                country,
                agreement,
                signingDate,
                withdrawal,
                actedByAccountIds);
    }
}
