package dev.entente.registration.matchmakingevent.usecase;

import dev.entente.platform.paging.PageRequest;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEvent;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** All matchmaking events. */
public interface MatchmakingEvents {

    Uni<Void> add(MatchmakingEvent event);

    /** Locked until the command ends; refuses when this account does not organise it. */
    Uni<MatchmakingEvent> toChange(UUID id, String organiserAccountId);

    /** Drafts are seen by their organisers only, all others by everybody. */
    Uni<MatchmakingEvent> get(UUID id, String accountId);

    Uni<List<MatchmakingEvent>> page(String accountId, EventSearch search, PageRequest request);

    /** Whether there are events with a session that should have closed by then. */
    Uni<Boolean> haveSessionsDue(Instant now);

    /** Some of those events, locked; those that another instance works on are left to it. */
    Uni<List<MatchmakingEvent>> withSessionsDue(Instant now);
}
