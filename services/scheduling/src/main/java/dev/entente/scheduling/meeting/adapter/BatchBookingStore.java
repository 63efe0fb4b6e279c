package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.meeting.domain.Booking;
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
    private static final String LOCK_PARTICIPANTS = """
            with locked as materialized (
                select p.* from participant p
                 where p.participant_id in (
                     select cast(listed.id as uuid)
                       from jsonb_array_elements_text(cast(cast(:participants as text) as jsonb)) as listed(id))
                 order by p.participant_id
                   for update)
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'participantId', l.participant_id, 'status', l.status,
                     'participationType', l.participation_type, 'scheduledMeetings', l.scheduled_meetings,
                     'unavailableSlotIds', l.unavailable_slot_ids)), '[]') as text)
              from locked l""";
    private static final String OPEN_SLOTS = """
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'slotId', s.slot_id, 'sessionId', s.session_id, 'startsAt', s.starts_at, 'endsAt', s.ends_at)
                     order by s.starts_at, s.session_id), '[]') as text)
              from slot s
              join session o on o.matchmaking_event_id = s.matchmaking_event_id and o.session_id = s.session_id
             where s.matchmaking_event_id = :event and not o.closed""";
    private static final String CLAIM = """
            with claimed as (
                insert into claim(matchmaking_event_id, slot_id, resource_id, meeting_id)
                select g."matchmakingEventId", g."slotId", g."resourceId", g."meetingId"
                  from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as g("matchmakingEventId" uuid, "slotId" uuid, "resourceId" uuid, "meetingId" uuid)
                 order by g."slotId", g."resourceId"
                on conflict do nothing
                returning meeting_id, resource_id)
            select cast(coalesce(jsonb_agg(jsonb_build_object(
                     'meetingId', c.meeting_id, 'resourceId', c.resource_id)), '[]') as text)
              from claimed c""";

    private final CurrentSession session;
    private final JsonRows json;

    BatchBookingStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    record ClaimRow(UUID matchmakingEventId, UUID slotId, UUID resourceId, UUID meetingId) {}

    @Override
    public Uni<List<Guest>> lockParticipants(Collection<UUID> participantIds) {
        return session.with(open -> ScalarSelect.of(open, LOCK_PARTICIPANTS, String.class)
                        .setParameter("participants", json.write(participantIds))
                        .getSingleResult())
                .map(text -> List.of(json.read(text, Guest[].class)));
    }

    @Override
    public Uni<List<OpenSlot>> openSlots(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, OPEN_SLOTS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResult())
                .map(text -> List.of(json.read(text, OpenSlot[].class)));
    }

    @Override
    public Uni<Set<TakenClaim>> claim(List<Booking> bookings) {
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
                .map(text -> Set.of(json.read(text, TakenClaim[].class)));
    }
}
