package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.platform.transaction.SqlState;
import dev.entente.scheduling.IdCursor;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.Timetables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class TimetableStore implements Timetables {
    private static final String ORGANISED = """
            and :organiser and exists (
                 select 1 from matchmaking_event e
                  where e.matchmaking_event_id = t.matchmaking_event_id
                    and :account = any (e.organiser_account_ids))""";
    private static final String GET = "select t.* from timetable t where t.timetable_id = :timetable\n" + ORGANISED;
    private static final String PAGE = """
            select t.* from timetable t
             where t.matchmaking_event_id = :event and t.timetable_id > :after
            """ + ORGANISED + "\norder by t.timetable_id limit :most";
    private static final String LOCK_PUBLISHED = """
            select t.* from timetable t
             where t.matchmaking_event_id = :event and t.status = 'PUBLISHED'
               for update of t""";
    private static final String PUBLISHED_WISHES = """
            select t.wishes from timetable t where t.matchmaking_event_id = :event and t.status = 'PUBLISHED'""";

    private final CurrentSession session;
    private final EventTermsQuery terms;

    TimetableStore(CurrentSession session, EventTermsQuery terms) {
        this.session = session;
        this.terms = terms;
    }

    @Override
    public Uni<Void> add(Timetable timetable) {
        return alone(session.with(open -> open.persist(timetable).chain(open::flush)));
    }

    @Override
    public Uni<Void> putToWork(Timetable timetable) {
        return alone(session.with(Mutiny.Session::flush));
    }

    private static Uni<Void> alone(Uni<Void> written) {
        return written.onFailure(failure -> SqlState.isViolationOf("one_timetable_at_work", failure))
                .transform(failure -> new Refusal(
                        TimetableRule.ONE_TIMETABLE_AT_WORK_PER_EVENT,
                        "Another timetable of this event is being computed or published."));
    }

    @Override
    public Uni<Timetable> lock(UUID timetableId, Actor actor) {
        return found(session.with(
                open -> organisedBy(actor, open.createNativeQuery(GET + " for update of t", Timetable.class))
                        .setParameter("timetable", timetableId)
                        .getSingleResultOrNull()));
    }

    @Override
    public Uni<Timetable> lock(UUID timetableId) {
        return found(session.with(open -> open.find(Timetable.class, timetableId, LockModeType.PESSIMISTIC_WRITE)));
    }

    @Override
    public Uni<Timetable> get(UUID timetableId, Actor actor) {
        return found(session.with(open -> organisedBy(actor, open.createNativeQuery(GET, Timetable.class))
                .setParameter("timetable", timetableId)
                .getSingleResultOrNull()));
    }

    @Override
    public Uni<Page<Timetable>> page(UUID matchmakingEventId, PageRequest request, Actor actor) {
        return terms.of(matchmakingEventId, CalendarRule.MATCHMAKING_EVENT_MUST_EXIST)
                .invoke(event -> event.requireOrganiser(actor))
                .chain(() -> rows(matchmakingEventId, request, actor));
    }

    private Uni<Page<Timetable>> rows(UUID matchmakingEventId, PageRequest request, Actor actor) {
        return session.with(open -> organisedBy(actor, open.createNativeQuery(PAGE, Timetable.class))
                        .setParameter("event", matchmakingEventId)
                        .setParameter("after", IdCursor.after(request))
                        .setParameter("most", request.rowsToRead())
                        .getResultList())
                .map(rows -> Page.of(
                        rows,
                        request,
                        timetable -> List.of(timetable.snapshot().timetableId().toString())));
    }

    @Override
    public Uni<Optional<TimetableWishes>> publishedWishes(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, PUBLISHED_WISHES, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResultOrNull())
                .map(text -> Optional.ofNullable(text).map(wishes -> JsonColumn.read(wishes, TimetableWishes.class)));
    }

    @Override
    public Uni<Optional<Timetable>> lockPublished(UUID matchmakingEventId) {
        return session.with(open -> open.createNativeQuery(LOCK_PUBLISHED, Timetable.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    private static Mutiny.SelectionQuery<Timetable> organisedBy(Actor actor, Mutiny.SelectionQuery<Timetable> query) {
        return query.setParameter("account", actor.accountId()).setParameter("organiser", actor.is(Role.ORGANISER));
    }

    private static Uni<Timetable> found(Uni<Timetable> timetable) {
        return timetable
                .onItem()
                .ifNull()
                .failWith(() ->
                        new Refusal(TimetableRule.TIMETABLE_MUST_EXIST, "There is no such timetable among yours."));
    }
}
