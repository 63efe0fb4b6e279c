package dev.entente.reporting.report.domain;

import dev.entente.reporting.settlement.domain.Settlement;
import java.util.List;

/** The numbers of a scope as of a moment. */
public record OutcomeReport(Question question, Settlement settlement, List<ScopedEvent> events, List<Figure> figures) {

    /** A settled report stays the same for ever. */
    public boolean settled() {
        return settlement.settles(question.asOf());
    }
}
