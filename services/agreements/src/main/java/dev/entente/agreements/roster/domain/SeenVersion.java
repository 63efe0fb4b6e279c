package dev.entente.agreements.roster.domain;

import dev.entente.platform.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** The version that a caller saw before deciding; without a number any version will do. */
public record SeenVersion(@Nullable Long number) {
    public static final SeenVersion ANY = new SeenVersion(null);

    public void requireCurrent(long current) {
        Refusal.require(
                number == null || number == current,
                RosterRule.SEEN_VERSION_MUST_BE_CURRENT,
                "It has changed since you read it; read it again. Its version is now " + current + ".");
    }
}
