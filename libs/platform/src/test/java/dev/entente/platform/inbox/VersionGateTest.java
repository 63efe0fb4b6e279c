package dev.entente.platform.inbox;

import static dev.entente.platform.inbox.VersionGate.Decision.APPLY;
import static dev.entente.platform.inbox.VersionGate.Decision.DROP;
import static dev.entente.platform.inbox.VersionGate.Decision.PARK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.inbox.VersionGate.Decision;
import dev.entente.platform.message.Envelope;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionGateTest {
    private static final String FACT = "entente.harbour.ship-passed.v1";
    private static final String RESTORED = "entente.harbour.ship-restored.v1";

    @ParameterizedTest(name = "at {0}/{1}, {2}/{3} means {4}")
    @CsvSource({
        // nothing applied yet: only the first version of whatever epoch the aggregate began in
        "0, 0,   1, 1,   APPLY",
        "0, 0,   1, 2,   PARK",
        "0, 0,   3, 1,   APPLY",
        "0, 0,   3, 2,   PARK",
        // the same epoch: one after the other
        "1, 1,   1, 1,   DROP",
        "1, 5,   1, 1,   DROP",
        "1, 5,   1, 4,   DROP",
        "1, 5,   1, 5,   DROP",
        "1, 5,   1, 6,   APPLY",
        "1, 5,   1, 7,   PARK",
        "1, 5,   1, 99,  PARK",
        // an epoch that a restore ended: what was issued in it and lost is never applied
        "2, 5,   1, 1,   DROP",
        "2, 5,   1, 5,   DROP",
        "2, 5,   1, 6,   DROP",
        "2, 5,   1, 99,  DROP",
        // a new epoch, before this aggregate was restated in it
        "1, 5,   2, 1,   PARK",
        "1, 5,   2, 5,   PARK",
        "1, 5,   2, 6,   PARK",
        "1, 5,   3, 6,   PARK"
    })
    void decidesOnAFact(long epoch, long version, long itsEpoch, long itsVersion, Decision expected) {
        assertThat(VersionGate.decide(epoch, version, message(FACT, itsEpoch, itsVersion)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "at {0}/{1}, restored {2}/{3} means {4}")
    @CsvSource({
        // a restated aggregate may begin or continue at any version, and in a new epoch also at a lower one
        "0, 0,   2, 1,   APPLY",
        "0, 0,   2, 7,   APPLY",
        "1, 5,   2, 3,   APPLY",
        "1, 5,   2, 5,   APPLY",
        "1, 5,   2, 9,   APPLY",
        "1, 5,   4, 1,   APPLY",
        "2, 5,   2, 6,   APPLY",
        "2, 5,   2, 9,   APPLY",
        // but it comes once, and never from an epoch that is over
        "2, 5,   2, 5,   DROP",
        "2, 5,   2, 4,   DROP",
        "2, 5,   1, 9,   DROP",
        "3, 5,   2, 9,   DROP"
    })
    void decidesOnARestatement(long epoch, long version, long itsEpoch, long itsVersion, Decision expected) {
        assertThat(VersionGate.decide(epoch, version, message(RESTORED, itsEpoch, itsVersion)))
                .isEqualTo(expected);
    }

    @Test
    void appliesEachVersionOfAnEpochOnceWhateverTheOrderOfArrival() {
        for (long applied = 0; applied <= 4; applied++) {
            for (long arriving = 1; arriving <= 6; arriving++) {
                Decision expected = arriving <= applied ? DROP : arriving == applied + 1 ? APPLY : PARK;
                assertThat(VersionGate.decide(applied == 0 ? 0 : 1, applied, message(FACT, 1, arriving)))
                        .as("%d after %d", arriving, applied)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void neverGoesBackToAnEpochThatIsOver() {
        for (long epoch = 2; epoch <= 4; epoch++) {
            for (long earlier = 1; earlier < epoch; earlier++) {
                for (long version = 1; version <= 9; version++) {
                    assertThat(VersionGate.decide(epoch, 4, message(FACT, earlier, version)))
                            .isEqualTo(DROP);
                    assertThat(VersionGate.decide(epoch, 4, message(RESTORED, earlier, version)))
                            .isEqualTo(DROP);
                }
            }
        }
    }

    private static Envelope message(String type, long epoch, long version) {
        return new Envelope(
                new UUID(1, 1),
                type,
                "/entente/harbour",
                "argo",
                version,
                Instant.parse("2017-04-24T09:00:00Z"),
                epoch,
                null);
    }
}
