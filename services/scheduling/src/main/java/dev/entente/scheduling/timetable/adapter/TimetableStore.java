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
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.Colleague;
import dev.entente.scheduling.timetable.domain.EventCalendar;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.domain.Timetable;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.Timetables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class TimetableStore implements Timetables {
    private static final String TERMS = """
            select cast(event_terms(e) as text) from matchmaking_event e where e.matchmaking_event_id = :event""";
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
    private static final String CALENDAR = """
            with times as (
                select distinct on (s.slot_id) s.slot_id, s.session_id, s.starts_at
                  from slot s where s.matchmaking_event_id = :event
                 order by s.slot_id, s.session_id)
            select cast(jsonb_build_object(
                     'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'slotId', t.slot_id, 'sessionId', t.session_id, 'startsAt', t.starts_at)
                                   order by t.starts_at, t.slot_id), '[]') from times t),
                     'meetings', (select coalesce(jsonb_agg(jsonb_build_object(
                                      'meetingId', m.meeting_id, 'requesterId', m.requester_participant_id,
                                      'receiverId', m.receiver_participant_id, 'weight', 1, 'displaced', false,
                                      'standing', case when m.slot_id is not null then jsonb_build_object(
                                          'slotId', m.slot_id, 'tableId', m.table_id) end)
                                      order by m.meeting_id), '[]')
                                    from meeting m
                                   where m.matchmaking_event_id = :event
                                     and m.status in ('ACCEPTED', 'SCHEDULED'))) as text)""";
    private static final String UNKNOWN = """
            select cast(coalesce(jsonb_agg(listed.id), '[]') as text)
              from jsonb_array_elements_text(cast(cast(:meetings as text) as jsonb)) as listed(id)
             where not exists (select 1 from meeting m
                                where m.meeting_id = cast(listed.id as uuid) and m.matchmaking_event_id = :event)""";
    private static final String UNKNOWN_PARTICIPANTS = """
            select cast(coalesce(jsonb_agg(listed.id), '[]') as text)
              from jsonb_array_elements_text(cast(cast(:participants as text) as jsonb)) as listed(id)
             where not exists (select 1 from participant p
                                where p.participant_id = cast(listed.id as uuid)
                                  and p.matchmaking_event_id = :event)""";
    private static final String COLLEAGUES = """
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'participantId', p.participant_id, 'organisationId', p.organisation_id,
                     'approved', p.status = 'APPROVED')), '[]') as text)
              from participant p
             where p.matchmaking_event_id = :event
               and p.participant_id in (
                   select cast(listed.id as uuid)
                     from jsonb_array_elements_text(cast(cast(:participants as text) as jsonb)) as listed(id))""";
    private static final String STAND_STILL = "select change_calendar(:event)";
    private static final String REOPEN = """
            delete from claim c
             using timetable t,
                   jsonb_to_recordset(cast(cast(:reopened as text) as jsonb)) as g("tableId" uuid, "slotIds" jsonb)
             where c.matchmaking_event_id = :event and t.matchmaking_event_id = :event
               and t.timetable_id = c.meeting_id
               and (g."tableId" is null or g."tableId" = c.resource_id)
               and (jsonb_array_length(g."slotIds") = 0
                    or jsonb_exists(g."slotIds", cast(c.slot_id as text)))""";
    /** A closed place is claimed by the timetable that closed it: nobody can book it, by the key that all bookings share. */
    private static final String CLOSE = """
            with given as materialized (
                select g."slotId" as slot_id, g."resourceId" as resource_id
                  from jsonb_to_recordset(cast(cast(:closed as text) as jsonb))
                    as g("slotId" uuid, "resourceId" uuid)),
            claimed as (
                insert into claim(matchmaking_event_id, slot_id, resource_id, meeting_id)
                select :event, slot_id, resource_id, :timetable from given order by slot_id, resource_id
                on conflict do nothing
                returning slot_id, resource_id)
            select count(*)
              from given g
             where not exists (select 1 from claimed c
                                where c.slot_id = g.slot_id and c.resource_id = g.resource_id)
               and not exists (select 1 from claim c join timetable t on t.timetable_id = c.meeting_id
                                where c.matchmaking_event_id = :event and c.slot_id = g.slot_id
                                  and c.resource_id = g.resource_id)""";

    private static final String SLOT_MINUTES = """
            select cast(coalesce(jsonb_agg(distinct cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer)),
                                 '[]') as text)
              from slot s where s.matchmaking_event_id = :event""";
    private static final String KEEP = """
            insert into placement(timetable_id, meeting_id, slot_id, session_id, table_id, from_slot_id, from_table_id)
            select :timetable, g."meetingId", g."slotId", g."sessionId", g."tableId", g."fromSlotId", g."fromTableId"
              from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as g("meetingId" uuid, "slotId" uuid, "sessionId" uuid, "tableId" uuid, "fromSlotId" uuid,
                     "fromTableId" uuid)""";
    private static final String PLACEMENTS = """
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'meetingId', p.meeting_id, 'slotId', p.slot_id, 'sessionId', p.session_id,
                     'tableId', p.table_id, 'fromSlotId', p.from_slot_id, 'fromTableId', p.from_table_id) order by p.meeting_id), '[]') as text)
              from (select * from placement
                     where timetable_id = :timetable and meeting_id > :after
                     order by meeting_id limit :most) p""";
    private static final String PLACEMENTS_BY_STATUS = """
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'meetingId', p.meeting_id, 'slotId', p.slot_id, 'sessionId', p.session_id,
                     'tableId', p.table_id, 'fromSlotId', p.from_slot_id, 'fromTableId', p.from_table_id)
                     order by p.meeting_id), '[]') as text)
              from placement p
             where p.timetable_id = :timetable and p.status = any (string_to_array(:statuses, ','))""";
    /** One is published at a time, and nothing happens to it once it is superseded: that is their order. */
    private static final String WHEN_PUBLISHED = """
            with published_timetable as materialized (
                select t.timetable_id,
                       case t.status when 'PUBLISHED' then 'infinity' else t.updated_at end as published_until
                  from timetable t
                 where t.matchmaking_event_id = (
                       select one.matchmaking_event_id from timetable one where one.timetable_id = :timetable)
                   and t.status in ('PUBLISHED', 'SUPERSEDED'))
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'meetingId', p.meeting_id, 'slotId', p.slot_id, 'sessionId', p.session_id,
                     'tableId', p.table_id, 'fromSlotId', p.from_slot_id, 'fromTableId', p.from_table_id)
                     order by p.published_until desc, p.meeting_id), '[]') as text)
              from (select distinct on (p.meeting_id) p.*, t.published_until
                      from published_timetable last
                      join published_timetable t on t.published_until <= last.published_until
                      join placement p on p.timetable_id = t.timetable_id and p.status = 'PUBLISHED'
                     where last.timetable_id = :timetable
                     order by p.meeting_id, t.published_until desc) p""";

    private static final String SETTLE = """
            update placement
               set status = case when meeting_id in (
                                select cast(listed.id as uuid)
                                  from jsonb_array_elements_text(cast(cast(:published as text) as jsonb)) as listed(id))
                            then 'PUBLISHED' else 'OVERTAKEN' end
             where timetable_id = :timetable and status = 'PROPOSED'""";

    private final CurrentSession session;
    private final TimetableProblemQuery problems;
    private final JsonRows json;

    TimetableStore(CurrentSession session, TimetableProblemQuery problems, JsonRows json) {
        this.session = session;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Uni<EventTerms> terms(UUID matchmakingEventId) {
        return terms(matchmakingEventId, CalendarRule.NOT_YET_KNOWN);
    }

    private Uni<EventTerms> terms(UUID matchmakingEventId, CalendarRule otherwise) {
        return session.with(open -> ScalarSelect.of(open, TERMS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(otherwise, "Scheduling knows no such matchmaking event."))
                .map(text -> json.read(text, EventTerms.class));
    }

    @Override
    public Uni<Void> add(Timetable timetable) {
        return session.with(open -> open.persist(timetable).chain(open::flush))
                .onFailure(failure -> SqlState.isViolationOf("one_timetable_at_work", failure))
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
        return terms(matchmakingEventId, CalendarRule.MATCHMAKING_EVENT_MUST_EXIST)
                .invoke(terms -> terms.requireOrganiser(actor))
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

    @Override
    public Uni<TimetableProblem> problem(EventTerms terms, Instant now, TimetableWishes wishes) {
        return problems.of(terms.matchmakingEventId(), terms.firstSlotAfter(now), wishes);
    }

    @Override
    public Uni<Set<UUID>> unknownMeetings(UUID matchmakingEventId, Set<UUID> meetingIds) {
        return session.with(open -> ScalarSelect.of(open, UNKNOWN, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("meetings", json.write(meetingIds))
                        .getSingleResult())
                .map(text -> Set.of(json.read(text, UUID[].class)));
    }

    @Override
    public Uni<Set<UUID>> unknownParticipants(UUID matchmakingEventId, Set<UUID> participantIds) {
        return session.with(open -> ScalarSelect.of(open, UNKNOWN_PARTICIPANTS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("participants", json.write(participantIds))
                        .getSingleResult())
                .map(text -> Set.of(json.read(text, UUID[].class)));
    }

    @Override
    public Uni<List<Colleague>> colleagues(UUID matchmakingEventId, Set<UUID> participantIds) {
        return session.with(open -> ScalarSelect.of(open, COLLEAGUES, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("participants", json.write(participantIds))
                        .getSingleResult())
                .map(text -> List.of(json.read(text, Colleague[].class)));
    }

    @Override
    public Uni<Set<Integer>> slotMinutes(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, SLOT_MINUTES, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResult())
                .map(text -> Set.of(json.read(text, Integer[].class)));
    }

    @Override
    public Uni<Void> standStill(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, STAND_STILL, Boolean.class)
                .setParameter("event", matchmakingEventId)
                .getSingleResult()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> reopenPlaces(UUID matchmakingEventId, List<PlaceChoice> reopened) {
        return reopened.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.with(open -> open.createNativeQuery(REOPEN)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("reopened", json.write(reopened))
                        .executeUpdate()
                        .replaceWithVoid());
    }

    @Override
    public Uni<Void> closePlaces(UUID matchmakingEventId, UUID timetableId, List<Claim> closed) {
        return session.with(open -> ScalarSelect.of(open, CLOSE, Long.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("timetable", timetableId)
                        .setParameter("closed", json.write(closed))
                        .getSingleResult())
                .invoke(booked -> Refusal.require(
                        booked == 0,
                        TimetableRule.PLACES_TO_CLOSE_MUST_BE_FREE,
                        booked + " of the places are taken by meetings that cannot leave them."))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> keepPlacements(UUID timetableId, List<Placement> placements) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("timetable", timetableId)
                .setParameter("rows", json.write(placements))
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Page<Placement>> placements(UUID timetableId, PageRequest request) {
        return session.with(open -> ScalarSelect.of(open, PLACEMENTS, String.class)
                        .setParameter("timetable", timetableId)
                        .setParameter("after", IdCursor.after(request))
                        .setParameter("most", request.rowsToRead())
                        .getSingleResult())
                .map(this::placements)
                .map(rows -> Page.of(
                        rows,
                        request,
                        placement -> List.of(placement.meetingId().toString())));
    }

    @Override
    public Uni<List<Placement>> openPlacements(UUID timetableId) {
        return placements(timetableId, "PROPOSED");
    }

    @Override
    public Uni<List<Placement>> placesWhenPublished(UUID timetableId) {
        return session.with(open -> ScalarSelect.of(open, WHEN_PUBLISHED, String.class)
                        .setParameter("timetable", timetableId)
                        .getSingleResult())
                .map(this::placements);
    }

    @Override
    public Uni<List<Placement>> allPlacements(UUID timetableId) {
        return placements(timetableId, "PROPOSED,PUBLISHED");
    }

    private Uni<List<Placement>> placements(UUID timetableId, String statuses) {
        return session.with(open -> ScalarSelect.of(open, PLACEMENTS_BY_STATUS, String.class)
                        .setParameter("timetable", timetableId)
                        .setParameter("statuses", statuses)
                        .getSingleResult())
                .map(this::placements);
    }

    @Override
    public Uni<EventCalendar> calendar(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, CALENDAR, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResult())
                .map(text -> json.read(text, EventCalendar.class));
    }

    @Override
    public Uni<Void> settlePlacements(UUID timetableId, Collection<UUID> published) {
        return session.with(open -> open.createNativeQuery(SETTLE)
                .setParameter("timetable", timetableId)
                .setParameter("published", json.write(published))
                .executeUpdate()
                .replaceWithVoid());
    }

    private List<Placement> placements(String text) {
        return List.of(json.read(text, Placement[].class));
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
