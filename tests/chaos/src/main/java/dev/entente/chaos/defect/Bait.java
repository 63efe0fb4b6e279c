package dev.entente.chaos.defect;

import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.scenario.Scenarios;
import dev.entente.defects.Defect;
import java.time.Duration;

/** The shortest scenario that should catch a defect, and for how long it goes on. */
record Bait(Scenario scenario, Duration time) {

    static Bait of(Defect defect) {
        return switch (defect) {
            case NO_CLAIM_KEY, FOR_UPDATE_INSTEAD_OF_KEY -> scenario(21, 5);
            case MARK_BEFORE_SEND -> scenario(2, 5);
            case COUNTERS_PLUS_ONE, IDEMPOTENCY_KEY_IGNORED, AUDIENCE_UNCHECKED, OWNERSHIP_MISSING -> scenario(6, 5);
            case NO_INBOX -> scenario(14, 5);
            case NO_VERSION_GATE -> scenario(29, 5);
            case LATER_VERSIONS_PASS -> scenario(15, 5);
            case TWO_RELAYS -> scenario(12, 5);
            case CONTINUES_AFTER_LAST_SEEN, NUMBER_BEFORE_LOCK -> scenario(22, 20);
            case PUBLISH_BEFORE_COMMIT, ACKNOWLEDGE_BEFORE_COMMIT -> scenario(4, 60);
            case EXPIRY_BY_SERVICE_CLOCK -> scenario(16, 5);
        };
    }

    private static Bait scenario(int number, int seconds) {
        return new Bait(Scenarios.numbered(number), Duration.ofSeconds(seconds));
    }
}
