package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Candidate;
import dev.entente.scheduling.meeting.domain.PublicationPlan.Guest;
import dev.entente.scheduling.meeting.domain.PublicationPlan.OpenSlot;
import dev.entente.scheduling.meeting.domain.PublicationPlan.State;
import dev.entente.scheduling.meeting.domain.PublicationPlan.TakenClaim;
import dev.entente.scheduling.meeting.usecase.BatchBookings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Claims for a whole batch, each table's part in one statement. */
@ApplicationScoped
class BatchBookingStore implements BatchBookings {
    private static final String LOCK_CANDIDATES = """
            with locked as materialized (
                select m.* from meeting m
                 where m.meeting_id in (
                     select cast(listed.id as uuid)
                       from jsonb_array_elements_text(cast(cast(:meetings as text) as jsonb)) as listed(id))
                   and m.matchmaking_event_id = :event and m.status in ('ACCEPTED', 'SCHEDULED')
                   and hold_calendar(m.matchmaking_event_id)
                 order by m.meeting_id
                   for update of m)
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'meetingId', l.meeting_id, 'matchmakingEventId', l.matchmaking_event_id,
                     'requesterId', l.requester_participant_id, 'receiverId', l.receiver_participant_id,
                     'slotId', l.slot_id, 'tableId', l.table_id,
                     'settled', l.attendance <> 'UNREPORTED'
                                or l.proposed_slot_id is not null
                                   and l.meeting_id not in (
                                       select cast(leaving.id as uuid)
                                         from jsonb_array_elements_text(cast(cast(:leaving as text) as jsonb))
                                           as leaving(id)))
                     order by l.meeting_id), '[]') as text)
              from locked l""";
    private static final String LOCK_PARTICIPANTS = """
            with locked as materialized (
                select p.* from participant p
                 where p.participant_id in (
                     select cast(listed.id as uuid)
                       from jsonb_array_elements_text(cast(cast(:participants as text) as jsonb)) as listed(id))
                 order by p.participant_id
                   for update)
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'participantId', l.participant_id, 'organisationId', l.organisation_id,
                     'accountId', l.account_id, 'status', l.status,
                     'participationType', l.participation_type, 'scheduledMeetings', l.scheduled_meetings,
                     'unavailableSlotIds', l.unavailable_slot_ids)), '[]') as text)
              from locked l""";
    /** Read after the participants are locked: from then on none of their claims changes. */
    private static final String OPEN_SLOTS_AND_CLAIMS = """
            with open as materialized (
                select s.* from slot s
                  join session o on o.matchmaking_event_id = s.matchmaking_event_id and o.session_id = s.session_id
                 where s.matchmaking_event_id = :event and not o.closed)
            select cast(jsonb_build_object(
                     'slots', (select coalesce(jsonb_agg(jsonb_build_object(
                                   'slotId', s.slot_id, 'sessionId', s.session_id, 'startsAt', s.starts_at,
                                   'endsAt', s.ends_at) order by s.starts_at, s.session_id), '[]') from open s),
                     'claims', (select coalesce(jsonb_agg(jsonb_build_object(
                                    'slotId', c.slot_id, 'resourceId', c.resource_id, 'meetingId', c.meeting_id)),
                                    '[]')
                                  from claim c
                                 where c.matchmaking_event_id = :event
                                   and c.slot_id in (select s.slot_id from open s)
                                   and c.slot_id in (
                                       select cast(listed.id as uuid)
                                         from jsonb_array_elements_text(cast(cast(:concerned as text) as jsonb))
                                           as listed(id)))) as text)""";

    private static final String CLAIM = """
            with claimed as (
                insert into claim(matchmaking_event_id, slot_id, resource_id, meeting_id)
                select g."matchmakingEventId", g."slotId", g."resourceId", g."meetingId"
                  from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as g("matchmakingEventId" uuid, "slotId" uuid, "resourceId" uuid, "meetingId" uuid)
                 order by g."slotId", g."resourceId"
                on conflict do nothing
                returning meeting_id)
            select cast(coalesce(jsonb_agg(complete.meeting_id), '[]') as text)
              from (select c.meeting_id from claimed c group by c.meeting_id having count(*) = 3) complete""";

    private final CurrentSession session;
    private final JsonRows json;

    BatchBookingStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    record ClaimRow(UUID matchmakingEventId, UUID slotId, UUID resourceId, UUID meetingId) {}

    record OpenSlotsAndClaims(List<OpenSlot> slots, List<TakenClaim> claims) {}

    @Override
    public Uni<List<Candidate>> lockCandidates(
            UUID matchmakingEventId, Collection<UUID> meetingIds, Collection<UUID> leaving) {
        return session.with(open -> ScalarSelect.of(open, LOCK_CANDIDATES, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("meetings", json.write(meetingIds))
                        .setParameter("leaving", json.write(leaving))
                        .getSingleResult())
                .map(text -> List.of(json.read(text, Candidate[].class)));
    }

    @Override
    public Uni<State> lockParticipants(
            UUID matchmakingEventId, Collection<UUID> participantIds, Collection<UUID> slotIds) {
        return session.with(open -> ScalarSelect.of(open, LOCK_PARTICIPANTS, String.class)
                        .setParameter("participants", json.write(participantIds))
                        .getSingleResult())
                .map(text -> List.of(json.read(text, Guest[].class)))
                .chain(guests -> openSlotsAndClaims(matchmakingEventId, slotIds)
                        .map(found -> new State(guests, found.slots(), found.claims())));
    }

    private Uni<OpenSlotsAndClaims> openSlotsAndClaims(UUID matchmakingEventId, Collection<UUID> slotIds) {
        return session.with(open -> ScalarSelect.of(open, OPEN_SLOTS_AND_CLAIMS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("concerned", json.write(slotIds))
                        .getSingleResult())
                .map(text -> json.read(text, OpenSlotsAndClaims.class));
    }

    @Override
    public Uni<Set<UUID>> claim(List<Booking> bookings) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Booking booking : bookings) {
            booking.resourceIds()
                    .forEach(resource -> rows.add(new ClaimRow(
                            booking.matchmakingEventId(), booking.slotId(), resource, booking.meetingId())));
        }
        return session.with(open -> ScalarSelect.of(open, CLAIM, String.class)
                        .setParameter("rows", json.write(rows))
                        .withoutFlush()
                        .getSingleResult())
                .map(text -> Set.of(json.read(text, UUID[].class)));
    }
}
