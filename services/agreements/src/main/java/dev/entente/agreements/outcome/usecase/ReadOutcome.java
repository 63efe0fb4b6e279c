package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.domain.OutcomeRule;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Shows an outcome to the party who told it and to the organisers of the event. */
@ApplicationScoped
public class ReadOutcome {
    private final Outcomes outcomes;

    ReadOutcome(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    public Uni<Outcome> handle(UUID id, Actor actor) {
        return outcomes.find(id, actor).map(found -> found.orElseThrow(OutcomeRule::unknown));
    }
}
