package dev.entente.registration.vocabulary.domain;

import static dev.entente.platform.rule.Refusal.require;

import java.util.LinkedHashSet;
import java.util.List;

/** Accounts of the identity provider, each once, in the order they were named. */
public record AccountIds(List<String> values) {

    public AccountIds {
        values = List.copyOf(new LinkedHashSet<>(values));
    }

    public static AccountIds none() {
        return new AccountIds(List.of());
    }

    public static AccountIds of(String accountId) {
        return new AccountIds(List.of(accountId));
    }

    public boolean include(String accountId) {
        return values.contains(accountId);
    }

    /** Organisers may add and remove each other, but not themselves: so there is always one left. */
    public AccountIds asOrganisersChosenBy(Act act) {
        require(
                include(act.by().accountId()),
                VocabularyRule.ACTING_ORGANISER_MUST_REMAIN,
                "/accountIds",
                "You cannot remove yourself; another organiser can.");
        return this;
    }
}
