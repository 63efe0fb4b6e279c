package dev.entente.agreements.outcome.usecase;

import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All outcomes; each finder shows a caller its own and what happened at events that it organises. */
public interface Outcomes {
    Uni<Void> add(Outcome outcome);

    Uni<Optional<Outcome>> find(UUID id, Actor actor);

    Uni<Optional<Outcome>> findForChange(UUID id, Actor actor);

    Uni<List<Outcome>> ofMeeting(UUID meetingId, Actor actor);

    Uni<Page<Outcome>> ofMeeting(UUID meetingId, Actor actor, PageRequest page);
}
