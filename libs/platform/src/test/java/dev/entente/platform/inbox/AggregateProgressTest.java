package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.message.Envelope;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AggregateProgressTest {
    private final AggregateProgress progress = new AggregateProgress("argo", 1, 4, 0, false);

    @Test
    void isUnchangedUntilSomethingHappens() {
        assertThat(progress.changed()).isFalse();
    }

    @Test
    void takesEpochAndVersionFromWhatWasApplied() {
        progress.advanceTo(message(2, 7));

        assertThat(progress.epoch()).isEqualTo(2);
        assertThat(progress.version()).isEqualTo(7);
        assertThat(progress.changed()).isTrue();
    }

    @Test
    void leavesItToTheDeadLettersWhetherItIsStillBlocked() {
        progress.block();
        progress.advanceTo(message(1, 5));

        assertThat(progress.blocked()).isTrue();
    }

    private static Envelope message(long epoch, long version) {
        Instant recordedAt = Instant.parse("2017-04-24T09:00:00Z");
        return new Envelope(
                new UUID(1, 1),
                "entente.harbour.ship-passed.v1",
                "/entente/harbour",
                "argo",
                version,
                recordedAt,
                epoch,
                null);
    }
}
