package dev.entente.agreements.agreement.usecase;

import dev.entente.agreements.agreement.domain.Agreement;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All agreements; each finder with an actor shows a caller those of its participants and of events that it organises. */
public interface Agreements {
    Uni<Void> add(Agreement agreement);

    Uni<Optional<Agreement>> find(UUID id, Actor actor);

    Uni<Optional<Agreement>> findForChange(UUID id, Actor actor);

    Uni<Page<Agreement>> list(AgreementFilter filter, Actor actor, PageRequest page);

    /** Those that come from this meeting, whoever may see them, for a change. */
    Uni<List<Agreement>> restingOn(UUID meetingId);
}
