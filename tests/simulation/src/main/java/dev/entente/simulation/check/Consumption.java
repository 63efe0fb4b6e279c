package dev.entente.simulation.check;

import dev.entente.platform.inbox.InboxTables;
import dev.entente.platform.inbox.InboxTables.ToldLetter;
import dev.entente.platform.outbox.KeptMessage;
import dev.entente.platform.outbox.OutboxInMemory;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who applies whose facts, seen at rest: what was told is taken from the source's outbox, never from who heard it.
 *
 * @param consumer its name in the inbox
 */
public record Consumption(String consumer, InboxTables inbox, OutboxInMemory.Tables source, String topic) {

    /** By aggregate and version. */
    Map<String, NavigableMap<Long, KeptMessage>> told() {
        Map<String, NavigableMap<Long, KeptMessage>> byAggregate = new TreeMap<>();
        source.rows().committed().values().forEach(row -> {
            Long version = row.version();
            if (version != null && row.topic().equals(topic)) {
                byAggregate.computeIfAbsent(row.key(), first -> new TreeMap<>()).put(version, row);
            }
        });
        return byAggregate;
    }

    /** How far the consumer says it is, by aggregate. */
    Map<String, Long> applied() {
        return inbox.progress().committed().entrySet().stream()
                .filter(entry -> entry.getKey().consumer().equals(consumer))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().aggregateId(),
                        entry -> entry.getValue().version()));
    }

    /** The last one that no operator skipped; none if all were. */
    Optional<KeptMessage> lastTaken(NavigableMap<Long, KeptMessage> versions) {
        return versions.descendingMap().values().stream()
                .filter(row -> !isSkipped(row))
                .findFirst();
    }

    boolean isSkipped(KeptMessage row) {
        return inbox.letters().stream()
                .anyMatch(letter -> letter.status().equals("SKIPPED")
                        && letter.consumer().equals(consumer)
                        && row.key().equals(letter.aggregateId())
                        && isOf(letter, row));
    }

    private static boolean isOf(ToldLetter letter, KeptMessage row) {
        Long version = row.version();
        return version != null && version == letter.version();
    }
}
