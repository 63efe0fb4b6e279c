package dev.entente.scheduling;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Rule;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts that something is refused, and by which rule. */
public final class Refused {
    private Refused() {}

    public static void assertRefused(Rule rule, ThrowingCallable attempt) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(attempt)
                .extracting(Refusal::rule)
                .isEqualTo(rule);
    }
}
