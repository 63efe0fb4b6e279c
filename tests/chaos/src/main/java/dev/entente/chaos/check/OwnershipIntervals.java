package dev.entente.chaos.check;

import dev.entente.chaos.history.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Nobody and no table belongs to two meetings in one slot, as far as those who asked can know: a meeting surely holds its
 * slot from the answer that says so until its next command is sent.
 */
public final class OwnershipIntervals {
    private OwnershipIntervals() {}

    private record Interval(String meeting, long fromNanos, long untilNanos) {

        boolean overlaps(Interval later) {
            return later.fromNanos() < untilNanos;
        }
    }

    public static List<String> violations(Collection<Operation> operations) {
        return violations(operations, Map.of());
    }

    /** @param abandoned meetings that may have ended by themselves, and from when on */
    static List<String> violations(Collection<Operation> operations, Map<String, Long> abandoned) {
        Map<String, List<Interval>> byPlace = new HashMap<>();
        for (List<Operation> life : lives(operations).values()) {
            for (int position = 0; position < life.size(); position++) {
                Operation booking = life.get(position);
                String meeting = booking.text("meetingId");
                long next = position + 1 < life.size() ? life.get(position + 1).invokedNanos() : Long.MAX_VALUE;
                long until = Math.min(next, abandoned.getOrDefault(meeting, Long.MAX_VALUE));
                places(booking)
                        .forEach(place -> byPlace.computeIfAbsent(place, any -> new ArrayList<>())
                                .add(new Interval(meeting, booking.answeredNanos(), until)));
            }
        }
        List<String> violations = new ArrayList<>();
        byPlace.forEach((place, intervals) -> violations.addAll(overlaps(place, intervals)));
        return violations;
    }

    /** What was acknowledged of each meeting, in the order of versions. */
    private static Map<String, List<Operation>> lives(Collection<Operation> operations) {
        Map<String, List<Operation>> lives = new HashMap<>();
        operations.stream()
                .filter(operation ->
                        operation.isOk() && !operation.text("meetingId").isEmpty())
                .sorted(Comparator.comparingLong(Operation::version))
                .forEach(operation -> lives.computeIfAbsent(operation.text("meetingId"), any -> new ArrayList<>())
                        .add(operation));
        return lives;
    }

    private static Stream<String> places(Operation operation) {
        String slot = operation.text("slotId");
        return slot.isEmpty()
                ? Stream.empty()
                : Stream.of(
                                operation
                                        .answer()
                                        .at("/requester/participantId")
                                        .asText(),
                                operation.answer().at("/receiver/participantId").asText(),
                                operation.text("tableId"))
                        .map(resource -> resource + " in slot " + slot);
    }

    private static List<String> overlaps(String place, List<Interval> intervals) {
        List<Interval> inOrder = intervals.stream()
                .sorted(Comparator.comparingLong(Interval::fromNanos))
                .toList();
        List<String> overlaps = new ArrayList<>();
        for (int position = 1; position < inOrder.size(); position++) {
            Interval before = inOrder.get(position - 1);
            Interval after = inOrder.get(position);
            if (!before.meeting().equals(after.meeting()) && before.overlaps(after)) {
                overlaps.add(place + " was given to " + after.meeting() + " while " + before.meeting() + " had it");
            }
        }
        return overlaps;
    }
}
