package dev.entente.e2e.proof;

import dev.entente.demo.report.OutcomeReport;
import java.util.stream.Collectors;

/** Each total as the reporting service answers it, once it says that the answer is settled. */
public final class ReportedFigures {
    private ReportedFigures() {}

    public static Figures of(OutcomeReport report) {
        if (!report.settled()) {
            throw new IllegalArgumentException("The report as of " + report.asOf() + " is not settled");
        }
        return new Figures(report.figures().stream()
                .collect(Collectors.toMap(figure -> figure.definition(), figure -> figure.value())));
    }
}
