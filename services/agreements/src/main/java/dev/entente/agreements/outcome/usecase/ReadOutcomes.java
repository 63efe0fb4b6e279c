package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.domain.OutcomeRule;
import dev.entente.agreements.roster.usecase.Roster;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Shows outcomes: a party its own, an organiser those of its events. What the other side said is not for a party. */
@ApplicationScoped
public class ReadOutcomes {
    private final Outcomes outcomes;
    private final Roster roster;

    ReadOutcomes(Outcomes outcomes, Roster roster) {
        this.outcomes = outcomes;
        this.roster = roster;
    }

    public Uni<Outcome> one(UUID id, Actor actor) {
        return outcomes.find(id, actor).map(ReadOutcomes::known);
    }

    public Uni<Page<Outcome>> ofMeeting(UUID meetingId, Actor actor, PageRequest page) {
        return roster.ownMeeting(meetingId, actor).chain(meeting -> outcomes.ofMeeting(meetingId, actor, page));
    }

    static Outcome known(Optional<Outcome> found) {
        return found.orElseThrow(
                () -> new Refusal(OutcomeRule.OUTCOME_MUST_BE_KNOWN, "There is no such outcome among yours."));
    }
}
