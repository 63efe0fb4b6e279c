package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.MeetingOutcomes;
import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.domain.Telling;
import dev.entente.agreements.outcome.domain.ToldOutcome;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.agreements.roster.usecase.Roster;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.time.Ids;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A party of a held meeting says what came of it. */
@ApplicationScoped
public class TellOutcome {
    private final Roster roster;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final Ids ids;

    TellOutcome(Roster roster, Outcomes outcomes, Outbox outbox, Ids ids) {
        this.roster = roster;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.ids = ids;
    }

    public Uni<Outcome> handle(UUID meetingId, Telling telling, Occasion occasion) {
        return roster.meetingAlone(meetingId)
                .chain(meeting -> roster.standing(
                                occasion.actor(), meeting.matchmakingEventId(), meeting.participantIds())
                        .invoke(standing -> standing.requireInvolved())
                        .chain(standing -> tell(meeting, standing, telling, occasion)));
    }

    private Uni<Outcome> tell(Meeting meeting, Standing standing, Telling telling, Occasion occasion) {
        return outcomes.ofMeeting(meeting.id(), occasion.actor())
                .map(told -> new MeetingOutcomes(meeting, standing, told).tell(ids.get(), telling, occasion.now()))
                .call(told -> outcomes.add(told.outcome()))
                .call(told -> outbox.append(told.fact()))
                .map(ToldOutcome::outcome);
    }
}
