package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.domain.Telling;
import dev.entente.agreements.outcome.domain.ToldOutcome;
import dev.entente.agreements.roster.domain.RosterRule;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A party of a held meeting says what came of it. */
@ApplicationScoped
public class TellOutcome {
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Ids ids;

    TellOutcome(Outcomes outcomes, Outbox outbox, Ids ids) {
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.ids = ids;
    }

    public Uni<Outcome> handle(UUID meetingId, Telling telling, Occasion occasion) {
        return outcomes.ofMeetingForChange(meetingId, occasion.actor())
                .map(found -> found.orElseThrow(() -> RosterRule.notYetKnown("The meeting " + meetingId)))
                .map(told -> told.tell(ids.get(), telling, occasion.now()))
                .call(told -> outcomes.add(told.outcome()))
                .call(told -> outbox.append(told.fact()))
                .map(ToldOutcome::outcome);
    }
}
