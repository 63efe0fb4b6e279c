package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.Correction;
import dev.entente.agreements.outcome.domain.MeetingOutcomes;
import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.SeenVersion;
import dev.entente.agreements.roster.usecase.Roster;
import dev.entente.platform.outbox.Outbox;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A party takes back what it said of a meeting and says something else. */
@ApplicationScoped
public class CorrectOutcome {
    private final Outcomes outcomes;
    private final Roster roster;
    private final Outbox outbox;

    CorrectOutcome(Outcomes outcomes, Roster roster, Outbox outbox) {
        this.outcomes = outcomes;
        this.roster = roster;
        this.outbox = outbox;
    }

    public Uni<Outcome> handle(UUID id, SeenVersion seen, Correction correction, Occasion occasion) {
        return outcomes.findForChange(id, occasion.actor())
                .map(ReadOutcomes::known)
                .invoke(outcome -> seen.requireCurrent(outcome.factVersion()))
                .call(outcome -> roster.meetingAlone(outcome.meetingId())
                        .chain(meeting -> told(meeting, occasion.actor()))
                        .map(told -> told.correct(outcome, correction, occasion.now()))
                        .chain(outbox::append));
    }

    private Uni<MeetingOutcomes> told(Meeting meeting, Actor actor) {
        return roster.standing(actor, meeting.matchmakingEventId(), meeting.participantIds())
                .chain(standing -> outcomes.ofMeeting(meeting.id(), actor)
                        .map(told -> new MeetingOutcomes(meeting, standing, told)));
    }
}
