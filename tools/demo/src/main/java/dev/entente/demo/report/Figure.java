package dev.entente.demo.report;

import java.util.Map;

/**
 * A number as reported, with all that makes it one.
 *
 * @param supportingFacts how many messages stand behind it
 * @param byEvent by the events' keys in the scenario; empty when the definition has no such groups
 */
public record Figure(
        String definition,
        String definitionHash,
        String title,
        long value,
        long supportingFacts,
        Map<String, Long> byEvent,
        Map<String, Long> byKind) {

    public String shortHash() {
        var hash = definitionHash.substring(definitionHash.indexOf(':') + 1);
        return hash.substring(0, Math.min(8, hash.length()));
    }
}
