package dev.entente.reporting.report.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Times;
import dev.entente.platform.transaction.Reads;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.usecase.ListSupportingFacts;
import dev.entente.reporting.report.usecase.TellOutcomes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both scopes answer alike. */
@ApplicationScoped
class OutcomeAnswers {
    private final Reads reads;
    private final TellOutcomes tellOutcomes;
    private final ListSupportingFacts listSupportingFacts;

    OutcomeAnswers(Reads reads, TellOutcomes tellOutcomes, ListSupportingFacts listSupportingFacts) {
        this.reads = reads;
        this.tellOutcomes = tellOutcomes;
        this.listSupportingFacts = listSupportingFacts;
    }

    Uni<OutcomeReportView> outcomes(Scope scope, OutcomeParameters asked, List<String> definitions) {
        TellOutcomes.Query query =
                new TellOutcomes.Query(scope, asked.asOf(), asked.period(), definitions, asked.groupKey());
        return reads.run(occasion -> tellOutcomes.handle(query, occasion)).map(OutcomeReportView::of);
    }

    Uni<SupportingFactsView> supportingFacts(
            Scope scope, OutcomeParameters asked, String definition, @Nullable String group, PageRequest page) {
        ListSupportingFacts.Query query = new ListSupportingFacts.Query(
                scope, asOf(asked, page), asked.period(), definition, asked.groupKey(), group, page);
        return reads.run(occasion -> listSupportingFacts.handle(query, occasion))
                .map(SupportingFactsView::of);
    }

    /** Later pages speak of the moment of the first one, whatever that was called. */
    private static AsOf asOf(OutcomeParameters asked, PageRequest page) {
        return page.after(0, Times::instant).<AsOf>map(AsOf.At::new).orElseGet(asked::asOf);
    }
}
