package dev.entente.chaos.defect;

import dev.entente.chaos.scenario.Scenario;
import dev.entente.chaos.scenario.Scenarios;
import dev.entente.defects.Defect;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The shortest scenario that should catch a defect, for how long it goes on, and what is said by the checker whose business
 * the defect is. Whatever else is noticed may be chance, and catches nothing.
 */
record Bait(Scenario scenario, Duration time, Predicate<String> telling) {

    static Bait of(Defect defect) {
        return switch (defect) {
            case NO_CLAIM_KEY, FOR_UPDATE_INSTEAD_OF_KEY -> scenario(21, 5, "acceptances were granted|is booked by");
            case PUBLISH_BEFORE_COMMIT -> scenario(30, 10, "was sent and is in no outbox");
            case MARK_BEFORE_SEND -> scenario(2, 5, "entente\\.scheduling\\.meetings: .* has version \\d+, recorded");
            case ACKNOWLEDGE_BEFORE_COMMIT -> scenario(31, 5, "inbox reporting\\..* has version \\d+, recorded");
            case NO_INBOX -> scenario(14, 5, "applied version \\d+ of .* again");
            case COUNTERS_PLUS_ONE -> scenario(30, 10, "reporting says .* and the databases");
            case NO_VERSION_GATE -> scenario(29, 5, "applied version \\d+ of .* again");
            case CONTINUES_AFTER_LAST_SEEN -> scenario(30, 10, "is not published");
            case NUMBER_BEFORE_LOCK -> scenario(22, 20, "version \\d+ of .* comes after \\d+");
            case LATER_VERSIONS_PASS -> scenario(15, 5, "went on behind a dead letter");
            case TWO_RELAYS -> scenario(12, 5, "lie on the topic twice");
            case EXPIRY_BY_SERVICE_CLOCK -> scenario(16, 5, "requests expired");
            case AUDIENCE_UNCHECKED -> scenario(30, 10, "a token for another audience was answered");
            case OWNERSHIP_MISSING -> scenario(30, 10, "another organiser asked .*what-ifs");
            case QUERIES_WITHOUT_OWNER -> scenario(30, 10, "another organiser asked GET .*was not refused");
            case IDEMPOTENCY_KEY_IGNORED -> scenario(30, 10, "key .* was a(nswered|cknowledged) .*asked again");
        };
    }

    private static Bait scenario(int number, int seconds, String telling) {
        return new Bait(
                Scenarios.numbered(number),
                Duration.ofSeconds(seconds),
                Pattern.compile(telling, Pattern.DOTALL).asPredicate());
    }
}
