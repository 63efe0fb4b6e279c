package dev.entente.registration.vocabulary.domain;

import static dev.entente.platform.rule.Refusal.require;

import org.jspecify.annotations.Nullable;

/** Which version of a thing the caller saw before asking for a change. */
public record SeenVersion(@Nullable Long number) {

    public static SeenVersion of(long number) {
        return new SeenVersion(number);
    }

    /** For commands whose caller need not say what it saw. */
    public static SeenVersion notSaid() {
        return new SeenVersion(null);
    }

    public void requireCurrent(long actual) {
        require(
                number == null || number == actual,
                VocabularyRule.SEEN_VERSION_MUST_BE_CURRENT,
                "It has changed since you read it; read it again and decide anew.");
    }
}
