package dev.entente.e2e.proof;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers by the id of their definition, for example {@code bilateral-meetings.v1}. */
public record Figures(Map<String, Long> byDefinition) {

    public Figures {
        byDefinition = Map.copyOf(byDefinition);
    }

    public long of(String definition) {
        Long value = byDefinition.get(definition);
        if (value == null) {
            throw new IllegalArgumentException("No figure for " + definition);
        }
        return value;
    }

    /** Only the definitions that the other side has too, so that two ways can be compared. */
    public Figures sharedWith(Figures other) {
        return new Figures(byDefinition.entrySet().stream()
                .filter(entry -> other.byDefinition.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Only those of which the other side says something else, or nothing. */
    Figures unlike(Figures other) {
        return new Figures(byDefinition.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(other.byDefinition.get(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public String toString() {
        return new TreeMap<>(byDefinition).toString();
    }
}
