package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

    @Test
    void neverRepeatsWhatAFailureSays() {
        assertThat(FailureReason.of(new IllegalStateException("ada@example.org")))
                .isEqualTo("IllegalStateException");
    }

    @Test
    void repeatsWhatTheInboxItselfSays() {
        assertThat(FailureReason.of(new UnusableMessage("The message has no body", new IOException())))
                .isEqualTo("The message has no body");
    }

    @Test
    void hasAWordForNoReasonAtAll() {
        assertThat(FailureReason.of(null)).isEqualTo("Unknown");
    }
}
