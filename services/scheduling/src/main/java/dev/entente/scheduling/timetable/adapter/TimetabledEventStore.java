package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.timetable.domain.Colleague;
import dev.entente.scheduling.timetable.domain.EventCalendar;
import dev.entente.scheduling.timetable.domain.EventSessions;
import dev.entente.scheduling.timetable.domain.PlaceChoice;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableProblem.Claim;
import dev.entente.scheduling.timetable.domain.TimetableRule;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.usecase.TimetabledEvents;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class TimetabledEventStore implements TimetabledEvents {
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

    private static final String SESSIONS = """
            select cast(jsonb_build_object(
                     'names', (select coalesce(jsonb_object_agg(o.session_id, o.name), '{}')
                                 from session o where o.matchmaking_event_id = :event),
                     'slotMinutes', (select coalesce(jsonb_agg(distinct
                                                cast(extract(epoch from s.ends_at - s.starts_at) / 60 as integer)), '[]')
                                       from slot s where s.matchmaking_event_id = :event)) as text)""";

    private final CurrentSession session;
    private final EventTermsQuery terms;
    private final TimetableProblemQuery problems;
    private final JsonRows json;

    TimetabledEventStore(CurrentSession session, EventTermsQuery terms, TimetableProblemQuery problems, JsonRows json) {
        this.session = session;
        this.terms = terms;
        this.problems = problems;
        this.json = json;
    }

    @Override
    public Uni<EventTerms> terms(UUID matchmakingEventId) {
        return terms.of(matchmakingEventId, CalendarRule.NOT_YET_KNOWN);
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
    public Uni<EventSessions> sessions(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, SESSIONS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResult())
                .map(text -> json.read(text, EventSessions.class));
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
    public Uni<EventCalendar> calendar(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, CALENDAR, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResult())
                .map(text -> json.read(text, EventCalendar.class));
    }
}
