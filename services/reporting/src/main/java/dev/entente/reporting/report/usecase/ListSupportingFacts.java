package dev.entente.reporting.report.usecase;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Occasion;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.ReportRule;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.domain.SupportingFact;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages behind a number, page by page; all pages speak of the same moment. */
@ApplicationScoped
public class ListSupportingFacts {
    private final AskedScope askedScope;
    private final AskedDefinitions askedDefinitions;
    private final Figures figures;

    ListSupportingFacts(AskedScope askedScope, AskedDefinitions askedDefinitions, Figures figures) {
        this.askedScope = askedScope;
        this.askedDefinitions = askedDefinitions;
        this.figures = figures;
    }

    /** @param group one group of the number, under the key {@code groupBy}; null for all of it */
    public record Query(
            Scope scope,
            AsOf asOf,
            Period period,
            String definition,
            @Nullable GroupKey groupBy,
            @Nullable String group,
            PageRequest page) {}

    public record Found(Question question, boolean settled, Page<SupportingFact> facts) {}

    public Uni<Found> handle(Query query, Occasion occasion) {
        Definition definition = askedDefinitions.one(query.definition(), query.scope());
        checkGroup(query, definition);
        Figures.Counted counted = new Figures.Counted(definition, query.groupBy(), query.group());
        return askedScope
                .resolve(query.scope(), query.asOf(), query.period(), occasion)
                .chain(resolved -> figures.supporting(resolved.question(), counted, query.page())
                        .map(rows -> new Found(
                                resolved.question(),
                                resolved.settlement()
                                        .settles(resolved.question().asOf()),
                                page(rows, query.page(), resolved.question()))));
    }

    private static Page<SupportingFact> page(List<SupportingFact> rows, PageRequest request, Question question) {
        return Page.of(
                rows,
                request,
                fact -> List.of(question.asOf().toString(), fact.recordedAt().toString(), fact.messageId()));
    }

    private static void checkGroup(Query query, Definition definition) {
        require(
                (query.group() == null) == (query.groupBy() == null),
                ReportRule.GROUP_MUST_COME_WITH_ITS_KEY,
                "?group",
                "group and groupBy go together.");
        require(
                query.groupBy() == null || definition.isGroupedBy(query.groupBy()),
                ReportRule.DEFINITION_MUST_KNOW_THE_GROUP_KEY,
                "?groupBy",
                definition.id() + " has no such groups.");
    }
}
