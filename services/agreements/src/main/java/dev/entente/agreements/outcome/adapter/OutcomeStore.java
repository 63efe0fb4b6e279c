package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.usecase.Outcomes;
import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class OutcomeStore implements Outcomes {
    private static final String OWN = """
            (exists (select 1 from matchmaking_event e
                      where e.id = o.matchmaking_event_id and :account = any(e.organiser_account_ids))
             or exists (select 1 from participant p where p.id = o.participant_id and p.account_id = :account))""";
    private static final String FIND = "select o.* from outcome o where o.id = :id and " + OWN;
    private static final String FIND_FOR_CHANGE = FIND + " for no key update of o";
    private static final String OF_MEETING = "select o.* from outcome o where o.meeting_id = :meeting and " + OWN;
    private static final String PAGE = OF_MEETING + " and o.id > :after order by o.id limit :rows";
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CurrentSession session;

    OutcomeStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(Outcome outcome) {
        return session.with(open -> open.persist(outcome));
    }

    @Override
    public Uni<Optional<Outcome>> find(UUID id, Actor actor) {
        return session.with(open -> one(open, FIND, id, actor));
    }

    @Override
    public Uni<Optional<Outcome>> findForChange(UUID id, Actor actor) {
        return session.with(open -> one(open, FIND_FOR_CHANGE, id, actor));
    }

    private static Uni<Optional<Outcome>> one(Mutiny.Session open, String sql, UUID id, Actor actor) {
        return open.createNativeQuery(sql, Outcome.class)
                .setParameter("id", id)
                .setParameter("account", actor.accountId())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<List<Outcome>> ofMeeting(UUID meetingId, Actor actor) {
        return session.with(open -> open.createNativeQuery(OF_MEETING, Outcome.class)
                .setParameter("meeting", meetingId)
                .setParameter("account", actor.accountId())
                .getResultList());
    }

    @Override
    public Uni<Page<Outcome>> ofMeeting(UUID meetingId, Actor actor, PageRequest page) {
        return session.with(open -> open.createNativeQuery(PAGE, Outcome.class)
                .setParameter("meeting", meetingId)
                .setParameter("account", actor.accountId())
                .setParameter("after", page.after(0, UUID::fromString).orElse(BEFORE_ALL))
                .setParameter("rows", page.rowsToRead())
                .getResultList()
                .map(rows -> Page.of(rows, page, outcome -> List.of(outcome.id().toString()))));
    }
}
