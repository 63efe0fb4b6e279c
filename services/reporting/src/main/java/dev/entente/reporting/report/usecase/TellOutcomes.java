package dev.entente.reporting.report.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.reporting.kpi.domain.Definition;
import dev.entente.reporting.kpi.domain.GroupKey;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.OutcomeReport;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a programme or an event as of a moment. */
@ApplicationScoped
public class TellOutcomes {
    private final AskedScope askedScope;
    private final AskedDefinitions askedDefinitions;
    private final Figures figures;

    TellOutcomes(AskedScope askedScope, AskedDefinitions askedDefinitions, Figures figures) {
        this.askedScope = askedScope;
        this.askedDefinitions = askedDefinitions;
        this.figures = figures;
    }

    /** @param definitions ids such as {@code bilateral-meetings.v1}; empty for all that apply, in their newest version */
    public record Query(
            Scope scope,
            AsOf asOf,
            Period period,
            List<String> definitions,
            @Nullable GroupKey groupBy) {}

    public Uni<OutcomeReport> handle(Query query, Occasion occasion) {
        List<Definition> chosen = askedDefinitions.choose(query.definitions(), query.scope());
        return askedScope
                .resolve(query.scope(), query.asOf(), query.period(), occasion)
                .chain(resolved -> figures.evaluate(resolved.question(), chosen, query.groupBy())
                        .chain(told -> figures.events(resolved.question())
                                .map(events ->
                                        new OutcomeReport(resolved.question(), resolved.settlement(), events, told))));
    }
}
