package dev.entente.timetabling.whatif;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What would become of an event in one scenario, with an outcome for each draw. */
public record Comparison(Scenario scenario, List<Outcome> outcomes) {
    public Comparison {
        outcomes = List.copyOf(outcomes);
    }

    /** One figure of all draws. */
    public Spread spread(ToDoubleFunction<Outcome> figure) {
        return Spread.of(outcomes.stream().map(figure::applyAsDouble).toList());
    }

    public Spread placed() {
        return spread(outcome -> outcome.certificate().placed());
    }

    public Spread requested() {
        return spread(outcome -> outcome.certificate().requested());
    }

    public Spread breaks() {
        return spread(outcome -> outcome.certificate().breaks());
    }
}
