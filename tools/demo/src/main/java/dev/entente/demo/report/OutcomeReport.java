package dev.entente.demo.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the reporting service says of a programme as of one moment. */
public record OutcomeReport(String programmeId, Instant asOf, boolean settled, List<Figure> figures) {

    public Optional<Figure> figure(String definition) {
        return figures.stream()
                .filter(figure -> figure.definition().equals(definition))
                .findFirst();
    }
}
