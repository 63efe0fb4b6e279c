package dev.entente.agreements.roster.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that a deed is refused, and by which rule. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(Rule rule, ThrowingCallable deed) {
        Refusal refusal = catchThrowableOfType(Refusal.class, deed);
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.rule()).isEqualTo(rule);
    }
}
