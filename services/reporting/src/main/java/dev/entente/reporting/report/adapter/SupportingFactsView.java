package dev.entente.reporting.report.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.reporting.report.domain.SupportingFact;
import dev.entente.reporting.report.usecase.ListSupportingFacts;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SupportingFacts", description = "A page of the messages behind a number")
record SupportingFactsView(
        ScopeView scope,

        @Schema(description = "The recorded time of which all pages speak")
        Instant asOf,

        boolean settled,

        int generation,

        List<SupportingFact> items,

        Page.PageInfo page) {

    static SupportingFactsView of(ListSupportingFacts.Found found) {
        return new SupportingFactsView(
                ScopeView.of(found.question().scope()),
                found.question().asOf(),
                found.settled(),
                found.question().generation(),
                found.facts().items(),
                found.facts().page());
    }
}
