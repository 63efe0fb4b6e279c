package dev.entente.reporting.report.domain;

import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number with what it needs to be believed.
 *
 * @param supportingFacts how many messages stand behind it
 * @param groupedBy by what it is broken down; null when it is not, or cannot be
 */
public record Figure(
        Definition definition,
        long value,
        long supportingFacts,
        @Nullable GroupKey groupedBy,
        List<Group> groups) {

    /** @param name the event's id, the kind, the country, or two countries with a hyphen */
    public record Group(String name, long value, long supportingFacts) {}

    /** Whether the groups add up to the value. */
    public boolean additive() {
        return Optional.ofNullable(groupedBy)
                .map(key -> definition.allocation().get(key))
                .map(allotment -> allotment.additive())
                .orElse(true);
    }
}
