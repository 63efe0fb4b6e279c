package dev.entente.chaos.check;

import dev.entente.chaos.history.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What clients asked for again and again and never got: nothing was tried by that, and nobody would notice. */
final class FruitlessDeeds {
    private static final long ENOUGH_TRIES = 100;

    private FruitlessDeeds() {}

    static List<String> violations(Collection<Operation> operations) {
        Map<String, List<Operation>> byDeed = operations.stream()
                .collect(
                        Collectors.groupingBy(operation -> operation.call().deed(), TreeMap::new, Collectors.toList()));
        return byDeed.entrySet().stream()
                .filter(deed -> deed.getValue().size() >= ENOUGH_TRIES)
                .filter(deed -> deed.getValue().stream().noneMatch(Operation::isOk))
                .map(deed -> "%s was asked for %d times and never granted: %s"
                        .formatted(
                                deed.getKey(),
                                deed.getValue().size(),
                                deed.getValue().getLast().rule()))
                .toList();
    }
}
