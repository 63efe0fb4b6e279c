package dev.entente.chaos.check;

import dev.entente.chaos.history.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each acknowledged command made a fact of its own, which is recorded; and nothing is recorded that nobody was told of, for
 * what is unclear is asked again until it is clear. So every key had its effect once or not at all.
 */
public final class AcknowledgedWrites {
    /** What an agreement tells by itself when its meetings change. */
    private static final List<String> UNASKED = List.of("agreement-unsupported", "agreement-supported");

    /** An acceptance with a slot, and a party's last confirmation, are followed by another fact of the same command. */
    private static final List<String> FIRST_OF_TWO = List.of("meeting-accepted", "agreement-party-confirmed");

    private final Map<String, Map<Long, Operation>> told = new HashMap<>();
    private final List<String> violations = new ArrayList<>();

    private AcknowledgedWrites() {}

    public static List<String> violations(
            Collection<Operation> operations, RecordedFacts meetings, RecordedFacts agreements) {
        AcknowledgedWrites writes = new AcknowledgedWrites();
        operations.stream().filter(Operation::isOk).forEach(writes::take);
        writes.told.forEach((aggregate, byVersion) -> byVersion.forEach((version, operation) -> {
            if (!meetings.has(aggregate, version) && !agreements.has(aggregate, version)) {
                writes.violations.add("lost: " + describe(operation));
            }
        }));
        meetings.byAggregate().forEach(writes::requireAsked);
        agreements.byAggregate().forEach(writes::requireAsked);
        return writes.violations;
    }

    private void take(Operation operation) {
        String aggregate =
                operation.text(operation.call().service().equals("agreements") ? "agreementId" : "meetingId");
        Operation other =
                told.computeIfAbsent(aggregate, any -> new HashMap<>()).put(operation.version(), operation);
        if (other != null) {
            violations.add("two commands made one fact: " + describe(other) + " and " + describe(operation));
        }
    }

    /** An answer tells of the last fact of its command. */
    private void requireAsked(String aggregate, Map<Long, String> facts) {
        Map<Long, Operation> known = told.getOrDefault(aggregate, Map.of());
        facts.forEach((version, type) -> {
            boolean firstOfTwo = FIRST_OF_TWO.stream().anyMatch(type::contains) && known.containsKey(version + 1);
            if (!known.containsKey(version) && !firstOfTwo && UNASKED.stream().noneMatch(type::contains)) {
                violations.add("nobody was told of version " + version + " of " + aggregate + ": " + type);
            }
        });
    }

    private static String describe(Operation operation) {
        return "%s of %s with key %s, acknowledged as version %d"
                .formatted(
                        operation.call().deed(),
                        operation.call().subject(),
                        operation.call().key(),
                        operation.version());
    }
}
