package dev.entente.chaos.check;

import dev.entente.chaos.history.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Each acknowledged command made a fact of its own, which is recorded; and nothing is recorded that nobody was told of, for
 * what is unclear is asked again until it is clear. So every key had its effect once or not at all.
 */
public final class AcknowledgedWrites {
    /** What the last fact of each deed may be. */
    private static final Map<String, Set<String>> FACTS = Map.ofEntries(
            Map.entry("meeting-requests", Set.of("meeting-requested")),
            Map.entry("acceptance", Set.of("meeting-accepted", "meeting-scheduled")),
            Map.entry("withdrawal", Set.of("meeting-withdrawn")),
            Map.entry("expiry", Set.of("meeting-expired")),
            Map.entry("slot-choice", Set.of("meeting-scheduled", "meeting-moved")),
            Map.entry("slot-proposals", Set.of("meeting-slot-proposed")),
            Map.entry("cancellation", Set.of("meeting-cancelled")),
            Map.entry(
                    "attendance",
                    Set.of(
                            "meeting-held",
                            "meeting-missed",
                            "meeting-attendance-disputed",
                            "meeting-attendance-confirmed")),
            Map.entry("agreements", Set.of("agreement-reported")),
            Map.entry("confirmation", Set.of("agreement-party-confirmed", "agreement-confirmed")));

    /** What an agreement tells by itself when its meetings change. */
    private static final Set<String> UNASKED = Set.of("agreement-unsupported", "agreement-supported");

    /** An acceptance with a slot, and a party's last confirmation, are followed by another fact of the same deed. */
    private static final Map<String, String> FIRST_OF_TWO =
            Map.of("meeting-accepted", "acceptance", "agreement-party-confirmed", "confirmation");

    /** How a meeting ends by itself when somebody withdraws. */
    private static final Set<String> ENDS = Set.of("meeting-withdrawn", "meeting-expired", "meeting-cancelled");

    private final Map<String, Map<Long, Operation>> told = new HashMap<>();
    private final List<Operation> doubtful = new ArrayList<>();
    private final List<String> violations = new ArrayList<>();
    private final Circumstances circumstances;

    private AcknowledgedWrites(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    public static List<String> violations(
            Collection<Operation> operations,
            RecordedFacts meetings,
            RecordedFacts agreements,
            Circumstances circumstances) {
        AcknowledgedWrites writes = new AcknowledgedWrites(circumstances);
        operations.stream().filter(Operation::isOk).forEach(writes::take);
        writes.told.forEach((aggregate, byVersion) -> byVersion.forEach((version, operation) -> {
            RecordedFacts facts = operation.call().service().equals("agreements") ? agreements : meetings;
            writes.requireRecorded(operation, facts.type(aggregate, version));
        }));
        meetings.byAggregate().forEach(writes::requireAsked);
        agreements.byAggregate().forEach(writes::requireAsked);
        if (circumstances.loss().isEmpty()) {
            writes.requireNeverRestated(meetings);
            writes.requireNeverRestated(agreements);
        }
        return writes.violations;
    }

    private void take(Operation operation) {
        if (circumstances.isDoubtful(operation)) {
            doubtful.add(operation);
            return;
        }
        Operation other = told.computeIfAbsent(aggregate(operation), any -> new HashMap<>())
                .put(operation.version(), operation);
        if (other != null) {
            violations.add("two commands made one fact: " + describe(other) + " and " + describe(operation));
        }
    }

    private static String aggregate(Operation operation) {
        return operation.text(operation.call().service().equals("agreements") ? "agreementId" : "meetingId");
    }

    private void requireRecorded(Operation operation, Optional<String> type) {
        if (type.isEmpty()) {
            violations.add("lost: " + describe(operation));
        } else if (!isFactOf(operation, type.get())) {
            violations.add("recorded as " + type.get() + ": " + describe(operation));
        }
    }

    /** An answer tells of the last fact of its command. */
    private void requireAsked(String aggregate, Map<Long, String> facts) {
        Map<Long, Operation> known = told.getOrDefault(aggregate, Map.of());
        facts.forEach((version, type) -> {
            boolean asked = known.containsKey(version)
                    || UNASKED.contains(type)
                    || isFirstOfTwo(type, known.get(version + 1))
                    || isEndOfAbandoned(aggregate, type)
                    || isOfDoubtful(aggregate, version, type);
            if (!asked) {
                violations.add("nobody was told of version " + version + " of " + aggregate + ": " + type);
            }
        });
    }

    private boolean isEndOfAbandoned(String aggregate, String type) {
        return ENDS.contains(type) && circumstances.abandoned().containsKey(aggregate);
    }

    /** What may have been undone may also have stayed. */
    private boolean isOfDoubtful(String aggregate, long version, String type) {
        return doubtful.stream()
                .filter(operation -> aggregate(operation).equals(aggregate))
                .anyMatch(operation -> operation.version() == version
                        ? isFactOf(operation, type)
                        : operation.version() == version + 1 && isFirstOfTwo(type, operation));
    }

    private static boolean isFactOf(Operation operation, String type) {
        return FACTS.getOrDefault(operation.call().deed(), Set.of()).contains(type);
    }

    private void requireNeverRestated(RecordedFacts facts) {
        facts.restated().forEach(aggregate -> violations.add(aggregate + " was told anew, and nothing was put back"));
    }

    private static boolean isFirstOfTwo(String type, @Nullable Operation next) {
        return next != null && next.call().deed().equals(FIRST_OF_TWO.get(type));
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
