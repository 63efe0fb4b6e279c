package dev.entente.reporting.report.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.platform.rule.Refusal;
import dev.entente.reporting.report.domain.AsOf;
import dev.entente.reporting.report.domain.Period;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.ReportRule;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.settlement.domain.Settlement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** What every question begins with: may the caller ask, which generation answers, which moment is meant. */
@ApplicationScoped
class AskedScope {
    private final Scopes scopes;
    private final Settlements settlements;

    AskedScope(Scopes scopes, Settlements settlements) {
        this.scopes = scopes;
        this.settlements = settlements;
    }

    record Resolved(Question question, Settlement settlement) {}

    /** Settledness is looked up before the numbers are, so that it never promises more than they show. */
    Uni<Resolved> resolve(Scope scope, AsOf asOf, Period period, Occasion occasion) {
        return scopes.generationFor(scope, occasion.actor())
                .map(found -> found.orElseThrow(() -> unknown(scope)))
                .chain(generation -> settlements
                        .of(generation)
                        .map(settlement -> new Resolved(
                                new Question(
                                        generation, scope, asOf.resolve(occasion.now(), settlement.upTo()), period),
                                settlement)));
    }

    private static Refusal unknown(Scope scope) {
        return switch (scope.kind()) {
            case PROGRAMME ->
                new Refusal(ReportRule.PROGRAMME_MUST_BE_KNOWN, "There is no such programme, or it is not yours.");
            case MATCHMAKING_EVENT ->
                new Refusal(
                        ReportRule.MATCHMAKING_EVENT_MUST_BE_KNOWN,
                        "There is no such matchmaking event, or it is not yours.");
        };
    }
}
