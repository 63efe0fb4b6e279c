package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.Correction;
import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.domain.OutcomeFact.OutcomeCorrected;
import dev.entente.agreements.outcome.domain.OutcomeRule;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.agreements.roster.domain.SeenVersion;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A party takes back what it said of a meeting and says something else. */
@ApplicationScoped
public class CorrectOutcome {
    private final Outcomes outcomes;
    private final Outbox outbox;

    CorrectOutcome(Outcomes outcomes, Outbox outbox) {
        this.outcomes = outcomes;
        this.outbox = outbox;
    }

    public Uni<Outcome> handle(UUID id, SeenVersion seen, Correction correction, Occasion occasion) {
        return outcomes.findForChange(id, occasion.actor())
                .map(found -> found.orElseThrow(OutcomeRule::unknown))
                .invoke(outcome -> seen.requireCurrent(outcome.factVersion()))
                .call(outcome -> correct(outcome, correction, occasion).chain(outbox::append));
    }

    private Uni<OutcomeCorrected> correct(Outcome outcome, Correction correction, Occasion occasion) {
        return outcomes.ofMeetingForChange(outcome.meetingId(), occasion.actor())
                .map(found -> found.orElseThrow(() -> RosterRule.notYetKnown("The meeting")))
                .map(told -> told.correct(outcome, correction, occasion.now()));
    }
}
