package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.timetable.domain.EventAsItIs;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.StandIn;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import dev.entente.scheduling.timetable.domain.WhatIsToPlace;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gathers in one statement what a timetable is made of, so that it is of one moment. */
@ApplicationScoped
class TimetableProblemQuery {
    private static final String PROBLEM = """
            with bookable as (
                select distinct on (s.slot_id) s.slot_id, s.session_id, s.starts_at
                  from slot s
                  join session o on o.matchmaking_event_id = s.matchmaking_event_id
                                and o.session_id = s.session_id
                 where s.matchmaking_event_id = :event and not o.closed
                   and s.starts_at > cast(cast(:from as text) as timestamptz)
                 order by s.slot_id, s.session_id),
            timetabled as (
                select distinct p.meeting_id, p.slot_id, p.table_id
                  from placement p
                  join timetable t on t.timetable_id = p.timetable_id
                 where t.matchmaking_event_id = :event and t.status in ('PUBLISHED', 'SUPERSEDED')
                   and p.status = 'PUBLISHED'),
            named as (
                select cast(listed.id as uuid) as participant_id
                  from jsonb_array_elements_text(cast(cast(:standIns as text) as jsonb)) as listed(id)),
            concerned as (
                select m.meeting_id, m.requester_participant_id as requester, m.receiver_participant_id as receiver,
                       m.slot_id, m.table_id,
                       m.attendance = 'UNREPORTED' as unreported, m.proposed_slot_id is not null as proposed,
                       exists (
                           select 1 from timetabled t
                            where t.meeting_id = m.meeting_id and t.slot_id = m.slot_id
                              and t.table_id = m.table_id) as timetabled,
                       a.status = 'APPROVED' and b.status = 'APPROVED' as attended
                  from meeting m
                  join participant a on a.participant_id = m.requester_participant_id
                  join participant b on b.participant_id = m.receiver_participant_id
                 where m.matchmaking_event_id = :event
                   and (m.status = 'ACCEPTED' and a.status = 'APPROVED' and b.status = 'APPROVED'
                        or m.status = 'SCHEDULED' and m.slot_id in (select s.slot_id from bookable s)))
            select cast(jsonb_build_object(
                     'terms', (select event_terms(e) from matchmaking_event e where e.matchmaking_event_id = :event),
                     'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'slotId', s.slot_id, 'sessionId', s.session_id, 'startsAt', s.starts_at)
                                   order by s.starts_at, s.slot_id), '[]') from bookable s),
                     'slotsOfSessions', (select coalesce(jsonb_object_agg(o.session_id, o.slot_ids), '{}')
                                           from (select s.session_id, jsonb_agg(s.slot_id) as slot_ids
                                                   from slot s
                                                   join session n on n.matchmaking_event_id = s.matchmaking_event_id
                                                                 and n.session_id = s.session_id
                                                  where s.matchmaking_event_id = :event and not n.closed
                                                    and s.slot_id in (select b.slot_id from bookable b)
                                                  group by s.session_id) o),
                     'tables', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'tableId', t.table_id, 'kind', t.kind,
                                    'fixedParticipantId', t.fixed_participant_id, 'hall', t.hall) order by t.place, t.table_id), '[]')
                                  from meeting_table t where t.matchmaking_event_id = :event),
                     'boothOrganisations', (select coalesce(jsonb_object_agg(t.table_id, o.organisation_id), '{}')
                                              from meeting_table t
                                              join participant o on o.participant_id = t.fixed_participant_id
                                             where t.matchmaking_event_id = :event),
                     'pairs', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'oneId', least(m.requester_participant_id, m.receiver_participant_id),
                                   'otherId', greatest(m.requester_participant_id, m.receiver_participant_id))), '[]')
                                 from (select a.* from named n
                                         join meeting a on a.requester_participant_id = n.participant_id
                                       union all
                                       select b.* from named n
                                         join meeting b on b.receiver_participant_id = n.participant_id) m
                                where m.once_per_event and m.status in ('REQUESTED', 'ACCEPTED', 'SCHEDULED')),
                     'closed', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'slotId', c.slot_id, 'resourceId', c.resource_id)), '[]')
                                  from claim c
                                  join timetable t on t.timetable_id = c.meeting_id
                                 where c.matchmaking_event_id = :event
                                   and c.slot_id in (select s.slot_id from bookable s)),
                     'participants', (select coalesce(jsonb_agg(jsonb_build_object(
                                          'participantId', p.participant_id, 'presence', p.presence,
                                          'organisationId', p.organisation_id, 'accountId', p.account_id,
                                          'approved', p.status = 'APPROVED',
                                          'participationType', p.participation_type,
                                          'scheduledMeetings', p.scheduled_meetings,
                                          'unavailableSlotIds', p.unavailable_slot_ids)
                                          order by p.participant_id), '[]')
                                        from participant p
                                       where p.participant_id in (
                                           select requester from concerned union select receiver from concerned
                                           union select c.participant_id
                                                   from named n join participant c using (participant_id)
                                                  where c.matchmaking_event_id = :event and c.status = 'APPROVED')),
                     'meetings', (select coalesce(jsonb_agg(jsonb_build_object(
                                      'meetingId', c.meeting_id, 'requesterId', c.requester,
                                      'receiverId', c.receiver, 'slotId', c.slot_id, 'tableId', c.table_id,
                                      'unreported', c.unreported, 'proposed', c.proposed, 'timetabled', c.timetabled,
                                      'attended', c.attended) order by c.meeting_id), '[]')
                                    from concerned c)) as text)""";

    private final CurrentSession session;
    private final JsonRows json;

    TimetableProblemQuery(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    Uni<TimetableProblem> of(UUID matchmakingEventId, Instant from, TimetableWishes wishes) {
        return session.with(open -> ScalarSelect.of(open, PROBLEM, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("from", from.toString())
                        .setParameter("standIns", json.write(standIns(wishes)))
                        .getSingleResult())
                .map(text -> WhatIsToPlace.of(json.read(text, EventAsItIs.class), wishes));
    }

    private static Set<UUID> standIns(TimetableWishes wishes) {
        Repair repair = wishes.repair();
        return repair == null
                ? Set.of()
                : repair.standIns().stream().map(StandIn::participantId).collect(Collectors.toSet());
    }
}
