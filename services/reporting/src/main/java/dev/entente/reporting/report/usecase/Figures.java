package dev.entente.reporting.report.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.domain.Figure;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.ScopedEvent;
import dev.entente.reporting.report.domain.SupportingFact;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates definitions over the facts. */
public interface Figures {

    /** All of them from one look, so that a total and its groups, and the numbers among each other, agree. */
    Uni<List<Figure>> evaluate(Question question, List<Definition> definitions, @Nullable GroupKey groupBy);

    /** By recorded time, then message id; one more than the page shows. */
    Uni<List<SupportingFact>> supporting(Question question, Counted counted, PageRequest page);

    Uni<List<ScopedEvent>> events(Question question);

    /** @param group a group's name under that key; both null for the whole number */
    record Counted(
            Definition definition,
            @Nullable GroupKey groupBy,
            @Nullable String group) {}
}
