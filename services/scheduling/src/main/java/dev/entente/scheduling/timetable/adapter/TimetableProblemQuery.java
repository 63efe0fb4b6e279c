package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gathers in one statement what a timetable is made of. */
@ApplicationScoped
class TimetableProblemQuery {
    private static final String PROBLEM = """
            with wished as (
                select m.meeting_id, m.requester_participant_id as requester, m.receiver_participant_id as receiver
                  from meeting m
                  join participant a on a.participant_id = m.requester_participant_id and a.status = 'APPROVED'
                  join participant b on b.participant_id = m.receiver_participant_id and b.status = 'APPROVED'
                 where m.matchmaking_event_id = :event and m.status = 'ACCEPTED'),
            bookable as (
                select distinct on (s.slot_id) s.slot_id, s.session_id, s.starts_at
                  from slot s
                  join session o on o.matchmaking_event_id = s.matchmaking_event_id
                                and o.session_id = s.session_id
                 where s.matchmaking_event_id = :event and not o.closed
                   and s.starts_at > cast(cast(:from as text) as timestamptz)
                 order by s.slot_id, s.session_id)
            select cast(jsonb_build_object(
                     'terms', (select event_terms(e) from matchmaking_event e where e.matchmaking_event_id = :event),
                     'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'slotId', s.slot_id, 'sessionId', s.session_id, 'startsAt', s.starts_at)
                                   order by s.starts_at, s.slot_id), '[]') from bookable s),
                     'tables', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'tableId', t.table_id, 'kind', t.kind,
                                    'fixedParticipantId', t.fixed_participant_id) order by t.place, t.table_id), '[]')
                                  from meeting_table t where t.matchmaking_event_id = :event),
                     'participants', (select coalesce(jsonb_agg(jsonb_build_object(
                                          'participantId', p.participant_id, 'presence', p.presence,
                                          'participationType', p.participation_type,
                                          'scheduledMeetings', p.scheduled_meetings,
                                          'unavailableSlotIds', p.unavailable_slot_ids)
                                          order by p.participant_id), '[]')
                                        from participant p
                                       where p.participant_id in (
                                           select requester from wished union select receiver from wished)),
                     'meetings', (select coalesce(jsonb_agg(jsonb_build_object(
                                      'meetingId', w.meeting_id, 'requesterId', w.requester,
                                      'receiverId', w.receiver) order by w.meeting_id), '[]') from wished w),
                     'claims', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'slotId', c.slot_id, 'resourceId', c.resource_id)), '[]')
                                  from claim c where c.matchmaking_event_id = :event)) as text)""";

    private final CurrentSession session;
    private final JsonRows json;

    TimetableProblemQuery(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    record Found(
            EventTerms terms,
            List<TimetableProblem.Slot> slots,
            List<TimetableProblem.Table> tables,
            List<Guest> participants,
            List<TimetableProblem.Meeting> meetings,
            List<TimetableProblem.Claim> claims) {}

    record Guest(
            UUID participantId,
            Presence presence,
            String participationType,
            int scheduledMeetings,
            List<UUID> unavailableSlotIds) {}

    Uni<TimetableProblem> of(UUID matchmakingEventId, Instant from) {
        return session.with(open -> ScalarSelect.of(open, PROBLEM, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("from", from.toString())
                        .getSingleResult())
                .map(text -> problem(json.read(text, Found.class)));
    }

    private static TimetableProblem problem(Found found) {
        return new TimetableProblem(
                found.slots(),
                found.tables(),
                found.participants().stream()
                        .map(guest -> participant(guest, found.terms()))
                        .toList(),
                found.meetings(),
                found.claims());
    }

    private static TimetableProblem.Participant participant(Guest guest, EventTerms terms) {
        int room = Math.max(0, terms.meetingLimit(guest.participationType()) - guest.scheduledMeetings());
        return new TimetableProblem.Participant(
                guest.participantId(), guest.presence(), room, guest.unavailableSlotIds());
    }
}
