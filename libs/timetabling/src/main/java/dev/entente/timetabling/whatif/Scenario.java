package dev.entente.timetabling.whatif;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Variations that come together, in this order.
 *
 * @param draws how often chance is asked, where it has a say; each draw has a seed of its own
 */
public record Scenario(List<Variation> variations, int draws) {
    public Scenario {
        variations = List.copyOf(variations);
        if (draws < 1) {
            throw new IllegalArgumentException("there must be at least one draw but are " + draws);
        }
        if (variations.stream().noneMatch(Variation.NoShows.class::isInstance)) {
            draws = 1;
        }
    }

    public static Scenario asItIs() {
        return new Scenario(List.of(), 1);
    }

    public static Scenario of(Variation... variations) {
        return new Scenario(List.of(variations), 1);
    }

    public Scenario drawn(int times) {
        return new Scenario(variations, times);
    }

    /** Whether meetings fall out and nothing else changes, so that an earlier timetable could stay. */
    boolean isOnlyAbsence() {
        return !variations.isEmpty() && variations.stream().allMatch(Variation.NoShows.class::isInstance);
    }

    public String sentence() {
        return variations.isEmpty()
                ? "as it is"
                : variations.stream().map(Variation::sentence).collect(Collectors.joining(", "));
    }
}
