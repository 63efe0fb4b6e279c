package dev.entente.registration.matchmakingevent.adapter;

import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.registration.Found;
import dev.entente.registration.IdCursor;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEvent;
import dev.entente.registration.matchmakingevent.domain.MatchmakingEventRule;
import dev.entente.registration.matchmakingevent.usecase.EventSearch;
import dev.entente.registration.matchmakingevent.usecase.MatchmakingEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class MatchmakingEventStore implements MatchmakingEvents {
    private static final String TO_CHANGE =
            "select * from matchmaking_event where id = :id and :account = any(organiser_account_ids) for update";
    private static final String GET = """
            select * from matchmaking_event
             where id = :id and (phase <> 'DRAFT' or :account = any(organiser_account_ids))""";
    private static final String PAGE = """
            select * from matchmaking_event
             where id > :after and (phase <> 'DRAFT' or :account = any(organiser_account_ids))
               and (cast(:programme as uuid) is null or programme_id = cast(:programme as uuid))
               and (cast(:phase as text) is null or phase = cast(:phase as text))
               and (cast(:since as timestamptz) is null or changed_at >= cast(:since as timestamptz))
             order by id limit :rows""";
    // A timer may close only where the phase table allows it; an event that never began booking closes nothing.
    private static final String DUE = """
             from matchmaking_event
             where next_closing_at <= :now and phase in ('BOOKING', 'RUNNING', 'FOLLOW_UP')""";
    private static final String HAVE_DUE = "select cast(count(*) as bigint)" + DUE;
    private static final String WITH_DUE =
            "select *" + DUE + " order by next_closing_at limit 20 for update skip locked";

    private final CurrentSession session;

    MatchmakingEventStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(MatchmakingEvent event) {
        return session.with(open -> open.persist(event));
    }

    @Override
    public Uni<MatchmakingEvent> toChange(UUID id, String organiserAccountId) {
        return one(TO_CHANGE, id, organiserAccountId);
    }

    @Override
    public Uni<MatchmakingEvent> get(UUID id, String accountId) {
        return one(GET, id, accountId);
    }

    @Override
    public Uni<List<MatchmakingEvent>> page(String accountId, EventSearch search, PageRequest request) {
        return session.with(open -> open.createNativeQuery(PAGE, MatchmakingEvent.class)
                .setParameter("after", IdCursor.of(request))
                .setParameter("account", accountId)
                .setParameter("programme", search.programmeId())
                .setParameter(
                        "phase", search.phase() == null ? null : search.phase().name())
                .setParameter("since", search.updatedSince())
                .setParameter("rows", request.rowsToRead())
                .getResultList());
    }

    @Override
    public Uni<Boolean> haveSessionsDue(Instant now) {
        return session.with(open -> ScalarSelect.of(open, HAVE_DUE, Long.class)
                .setParameter("now", now)
                .getSingleResult()
                .map(due -> due > 0));
    }

    @Override
    public Uni<List<MatchmakingEvent>> withSessionsDue(Instant now) {
        return session.with(open -> open.createNativeQuery(WITH_DUE, MatchmakingEvent.class)
                .setParameter("now", now)
                .getResultList());
    }

    private Uni<MatchmakingEvent> one(String query, UUID id, String accountId) {
        return Found.orRefuse(
                session.with(open -> open.createNativeQuery(query, MatchmakingEvent.class)
                        .setParameter("id", id)
                        .setParameter("account", accountId)
                        .getSingleResultOrNull()),
                MatchmakingEventRule.MATCHMAKING_EVENT_MUST_EXIST,
                "There is no such matchmaking event.");
    }
}
