package dev.entente.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.message.Envelope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchApplicationTest {
    /** Commands lock the rows of several aggregates by their ids; in another order one would wait for the other. */
    @Test
    void appliesAggregatesInTheOrderOfTheirIdsAndEachInItsOwn() {
        List<Arrival> arrivals =
                List.of(told("vessel", 1, 0), told("barge", 1, 1), told("vessel", 2, 2), told("barge", 2, 3));

        assertThat(BatchApplication.byAggregate(arrivals))
                .extracting(Arrival::offset)
                .containsExactly(1L, 3L, 0L, 2L);
    }

    @Test
    void keepsWhatHasNoEnvelope() {
        Arrival unreadable = new Arrival("entente.harbour.ships", 0, 1, Map.of(), null, Optional.empty());

        assertThat(BatchApplication.byAggregate(List.of(told("barge", 1, 0), unreadable)))
                .containsExactlyInAnyOrder(told("barge", 1, 0), unreadable);
    }

    private static Arrival told(String ship, long version, long offset) {
        Envelope envelope = new Envelope(
                new UUID(0, offset),
                "entente.harbour.ship-moored.v1",
                "/entente/harbour",
                ship,
                version,
                Instant.EPOCH,
                1,
                null);
        return new Arrival("entente.harbour.ships", 0, offset, Map.of(), null, Optional.of(envelope));
    }
}
