package dev.entente.agreements.agreement.domain;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.rule.ActedBy;
import dev.entente.platform.rule.Role;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The parties of one agreement, in the order in which they were reported; never changed, only replaced. */
public record Parties(List<Party> all) {

    public Parties {
        all = List.copyOf(all);
    }

    /** Notes who acted for a party; an account that acted for one never acts for another. */
    Parties actedFor(UUID participantId, ActedBy by) {
        require(
                by.role() == Role.ORGANISER
                        || all.stream()
                                .filter(party -> !party.participantId().equals(participantId))
                                .noneMatch(party -> party.actedByAccountIds().contains(by.accountId())),
                RosterRule.ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES,
                "/participantId",
                "Your account has acted for another party of this agreement.");
        return change(participantId, party -> party.actedFor(by.accountId()));
    }

    Parties confirmedBy(UUID participantId) {
        return change(participantId, Party::confirming);
    }

    Parties signingDateConfirmedBy(UUID participantId) {
        return change(participantId, party -> party.withSigningDateConfirmed(true));
    }

    Parties withdrawalConsentedBy(UUID participantId) {
        return change(participantId, party -> party.withWithdrawalConsented(true));
    }

    Parties withoutSigningDate() {
        return new Parties(
                all.stream().map(party -> party.withSigningDateConfirmed(false)).toList());
    }

    Parties withoutWithdrawalConsents() {
        return new Parties(
                all.stream().map(party -> party.withWithdrawalConsented(false)).toList());
    }

    boolean allConfirmed() {
        return all.stream().allMatch(Party::confirmed);
    }

    boolean allConfirmedSigningDate() {
        return all.stream().allMatch(Party::signingDateConfirmed);
    }

    boolean allConsentedToWithdrawal() {
        return all.stream().allMatch(Party::withdrawalConsented);
    }

    Party get(UUID participantId) {
        return all.stream()
                .filter(party -> party.participantId().equals(participantId))
                .findFirst()
                .orElseThrow();
    }

    List<UUID> participantIds() {
        return all.stream().map(Party::participantId).toList();
    }

    private Parties change(UUID participantId, UnaryOperator<Party> how) {
        return new Parties(all.stream()
                .map(party -> party.participantId().equals(participantId) ? how.apply(party) : party)
                .toList());
    }
}
