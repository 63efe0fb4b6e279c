package dev.entente.demo.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the reporting service says of a programme as of one moment. What it does not say counts as zero. */
public record OutcomeReport(String programmeId, Instant asOf, boolean settled, List<Figure> figures) {

    public Optional<Figure> figure(String definition) {
        return figures.stream()
                .filter(figure -> figure.definition().equals(definition))
                .findFirst();
    }

    public long value(String definition) {
        return figure(definition).map(Figure::value).orElse(0L);
    }

    /** @param event the event's key in the scenario */
    public long ofEvent(String definition, String event) {
        return in(figure(definition).map(Figure::byEvent), event);
    }

    public long ofKind(String definition, String kind) {
        return in(figure(definition).map(Figure::byKind), kind);
    }

    private static long in(Optional<Map<String, Long>> groups, String group) {
        return groups.map(values -> values.get(group)).orElse(0L);
    }
}
