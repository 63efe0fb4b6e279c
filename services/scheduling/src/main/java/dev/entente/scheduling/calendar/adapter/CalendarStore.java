package dev.entente.scheduling.calendar.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.CalendarEntry;
import dev.entente.scheduling.calendar.usecase.Calendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps the calendar by SQL: the message as one JSON text, from which each table takes its rows. */
@ApplicationScoped
class CalendarStore implements Calendar {
    private static final String HOLD = "select change_calendar(:event)";
    private static final String KEEP_EVENT = """
            insert into matchmaking_event(
                matchmaking_event_id, programme_id, phase, retrospective, organiser_account_ids,
                max_meetings_per_participant, repeated_meetings_allowed, max_open_requests_per_participant,
                request_deadline, participation_types)
            select cast(e->>'matchmakingEventId' as uuid), cast(e->>'programmeId' as uuid), e->>'phase',
                   cast(e->>'retrospective' as boolean),
                   array(select jsonb_array_elements_text(e->'organiserAccountIds')),
                   cast(e->>'maxMeetingsPerParticipant' as integer), cast(e->>'repeatedMeetingsAllowed' as boolean),
                   cast(e->>'maxOpenRequestsPerParticipant' as integer),
                   cast(e->>'requestDeadline' as timestamptz), e->'participationTypes'
              from (select cast(cast(:entry as text) as jsonb) as e) given
            on conflict (matchmaking_event_id) do update
               set programme_id = excluded.programme_id, phase = excluded.phase,
                   retrospective = excluded.retrospective,
                   organiser_account_ids = excluded.organiser_account_ids,
                   max_meetings_per_participant = excluded.max_meetings_per_participant,
                   repeated_meetings_allowed = excluded.repeated_meetings_allowed,
                   max_open_requests_per_participant = excluded.max_open_requests_per_participant,
                   request_deadline = excluded.request_deadline,
                   participation_types = excluded.participation_types""";
    private static final String KEEP_SESSIONS = """
            with given as (
                select cast(s->>'sessionId' as uuid) as session_id, s->>'name' as name,
                       cast(s->>'closed' as boolean) as closed
                  from jsonb_array_elements(cast(cast(:entry as text) as jsonb)->'sessions') s),
            gone as (
                delete from session
                 where matchmaking_event_id = :event and session_id not in (select session_id from given))
            insert into session(matchmaking_event_id, session_id, name, closed)
            select :event, session_id, name, closed from given
            on conflict (matchmaking_event_id, session_id) do update
               set name = excluded.name, closed = excluded.closed""";
    private static final String KEEP_SLOTS = """
            with given as (
                select cast(s->>'sessionId' as uuid) as session_id, cast(t->>'slotId' as uuid) as slot_id,
                       cast(t->>'startsAt' as timestamptz) as starts_at, cast(t->>'endsAt' as timestamptz) as ends_at
                  from jsonb_array_elements(cast(cast(:entry as text) as jsonb)->'sessions') s,
                       jsonb_array_elements(s->'slots') t),
            gone as (
                delete from slot
                 where matchmaking_event_id = :event
                   and (session_id, slot_id) not in (select session_id, slot_id from given))
            insert into slot(matchmaking_event_id, slot_id, session_id, starts_at, ends_at)
            select :event, slot_id, session_id, starts_at, ends_at from given
            on conflict (matchmaking_event_id, slot_id, session_id) do update
               set starts_at = excluded.starts_at, ends_at = excluded.ends_at""";
    private static final String KEEP_TABLES = """
            with given as (
                select cast(t->>'tableId' as uuid) as table_id, t->>'name' as name, t->>'kind' as kind,
                       cast(t->>'fixedParticipantId' as uuid) as fixed_participant_id, t->>'hall' as hall,
                       row_number() over (partition by t->>'kind', t->>'fixedParticipantId' is null order by place) - 1
                           as place
                  from jsonb_array_elements(cast(cast(:entry as text) as jsonb)->'tables')
                       with ordinality as listed(t, place)),
            gone as (
                delete from meeting_table
                 where matchmaking_event_id = :event and table_id not in (select table_id from given))
            insert into meeting_table(matchmaking_event_id, table_id, name, kind, fixed_participant_id, hall, place)
            select :event, table_id, name, kind, fixed_participant_id, hall, place from given
            on conflict (matchmaking_event_id, table_id) do update
               set name = excluded.name, kind = excluded.kind,
                   fixed_participant_id = excluded.fixed_participant_id, hall = excluded.hall,
                   place = excluded.place""";
    private static final String CANCEL =
            "update matchmaking_event set phase = 'CANCELLED' where matchmaking_event_id = :event";

    private final CurrentSession session;
    private final JsonRows json;

    CalendarStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(CalendarEntry entry) {
        String text = json.write(entry);
        UUID event = entry.matchmakingEventId();
        return hold(event)
                .chain(() -> session.with(open -> open.createNativeQuery(KEEP_EVENT)
                        .setParameter("entry", text)
                        .executeUpdate()))
                .chain(() -> keepRows(KEEP_SESSIONS, event, text))
                .chain(() -> keepRows(KEEP_SLOTS, event, text))
                .chain(() -> keepRows(KEEP_TABLES, event, text))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> cancel(UUID matchmakingEventId) {
        return hold(matchmakingEventId)
                .chain(() -> session.with(open -> open.createNativeQuery(CANCEL)
                        .setParameter("event", matchmakingEventId)
                        .executeUpdate()))
                .map(cancelled -> cancelled > 0);
    }

    private Uni<Boolean> hold(UUID event) {
        return session.with(open -> ScalarSelect.of(open, HOLD, Boolean.class)
                .setParameter("event", event)
                .getSingleResult());
    }

    private Uni<Integer> keepRows(String sql, UUID event, String entry) {
        return session.with(open -> open.createNativeQuery(sql)
                .setParameter("event", event)
                .setParameter("entry", entry)
                .executeUpdate());
    }
}
