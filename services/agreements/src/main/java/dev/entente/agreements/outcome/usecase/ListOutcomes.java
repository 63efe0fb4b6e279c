package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.MeetingOutcomes;
import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows what was told of a meeting: to a party its own, to an organiser all. What the other side said is not for a party. */
@ApplicationScoped
public class ListOutcomes {
    private final Outcomes outcomes;

    ListOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    public Uni<List<Outcome>> handle(UUID meetingId, Actor actor) {
        return outcomes.ofMeeting(meetingId, actor)
                .map(found -> found.orElseThrow(Standing::notInvolved))
                .invoke(found -> found.standing().requireInvolved())
                .map(MeetingOutcomes::told);
    }
}
