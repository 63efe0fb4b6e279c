package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.MeetingOutcomes;
import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** All outcomes; each finder shows a caller its own and what happened at events that it organises. */
public interface Outcomes {
    Uni<Void> add(Outcome outcome);

    Uni<Optional<Outcome>> find(UUID id, Actor actor);

    Uni<Optional<Outcome>> findForChange(UUID id, Actor actor);

    /** Empty while anything about the meeting has not been heard of. */
    Uni<Optional<MeetingOutcomes>> ofMeeting(UUID meetingId, Actor actor);

    /** As {@link #ofMeeting}; until the transaction ends nobody else tells anything of this meeting. */
    Uni<Optional<MeetingOutcomes>> ofMeetingForChange(UUID meetingId, Actor actor);
}
