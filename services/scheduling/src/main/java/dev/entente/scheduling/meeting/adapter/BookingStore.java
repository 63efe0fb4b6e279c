package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.meeting.domain.Booking;
import dev.entente.scheduling.meeting.domain.Claimed;
import dev.entente.scheduling.meeting.domain.FreeSlot;
import dev.entente.scheduling.meeting.domain.Load;
import dev.entente.scheduling.meeting.usecase.Bookings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.FlushMode;

/**
 * Claims and counters by SQL. None of these statements touches the meetings, so none flushes them: each meeting is
 * written once, when its facts are appended.
 */
@ApplicationScoped
class BookingStore implements Bookings {
    private static final String CLAIM = """
            with locked as materialized (
                select p.participant_id, p.status, p.scheduled_meetings + :scheduled as scheduled_meetings,
                       cast(:slot as uuid) = any (p.unavailable_slot_ids) as unavailable
                  from participant p
                 where p.participant_id in (:requester, :receiver)
                 order by p.participant_id
                   for update),
            counted as (
                update participant p
                   set scheduled_meetings = l.scheduled_meetings,
                       open_requests = p.open_requests
                           + case when p.participant_id = :requester then :requests else 0 end
                  from locked l
                 where p.participant_id = l.participant_id),
            claimed as (
                insert into claim(matchmaking_event_id, slot_id, resource_id, meeting_id)
                select :event, :slot, wanted.resource_id, :meeting
                  from (select l.participant_id as resource_id from locked l
                        union all select cast(:table as uuid)) wanted
                 order by wanted.resource_id
                on conflict do nothing
                returning resource_id)
            select cast(jsonb_build_object(
                     'participants', (select jsonb_agg(jsonb_build_object(
                         'participantId', l.participant_id, 'status', l.status,
                         'scheduledMeetings', l.scheduled_meetings, 'unavailable', l.unavailable)) from locked l),
                     'resourceIds', coalesce((select jsonb_agg(c.resource_id) from claimed c), '[]')) as text)""";
    private static final String CLAIM_TABLE = """
            insert into claim(matchmaking_event_id, slot_id, resource_id, meeting_id)
            values (:event, :slot, :table, :meeting)
            on conflict do nothing""";
    private static final String FREE_TABLE = """
            select cast(free_table(:event, :slot, :requester, :receiver, :meeting, null) as text)""";
    private static final String COUNT = """
            with given as (
                select * from jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                    as g("participantId" uuid, "scheduledMeetings" integer, "openRequests" integer)),
            locked as materialized (
                select p.participant_id from participant p
                 where p.participant_id in (select "participantId" from given)
                 order by p.participant_id
                   for update)
            update participant p
               set scheduled_meetings = p.scheduled_meetings + g."scheduledMeetings",
                   open_requests = p.open_requests + g."openRequests"
              from given g join locked l on l.participant_id = g."participantId"
             where p.participant_id = g."participantId\"""";
    private static final String FREE = """
            delete from claim c
             using jsonb_to_recordset(cast(cast(:rows as text) as jsonb))
                as g("matchmakingEventId" uuid, "slotId" uuid, "resourceId" uuid, "meetingId" uuid)
             where c.matchmaking_event_id = g."matchmakingEventId" and c.slot_id = g."slotId"
               and c.resource_id = g."resourceId" and c.meeting_id = g."meetingId\"""";
    private static final String COMMON_FREE_SLOTS = """
            select cast(common_free_slots(:event, :requester, :receiver, cast(cast(:from as text) as timestamptz),
                                          cast(cast(:preferred as text) as timestamptz), :most) as text)""";

    private final CurrentSession session;
    private final JsonRows json;

    BookingStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    record CountRow(UUID participantId, int scheduledMeetings, int openRequests) {}

    record ClaimRow(UUID matchmakingEventId, UUID slotId, UUID resourceId, UUID meetingId) {}

    @Override
    public Uni<Claimed> claim(Booking booking, Load both, Load requesterToo) {
        return session.with(open -> of(booking, ScalarSelect.of(open, CLAIM, String.class))
                        .setParameter("table", booking.tableId())
                        .setParameter("scheduled", both.scheduledMeetings())
                        .setParameter("requests", requesterToo.openRequests())
                        .withoutFlush()
                        .getSingleResult())
                .map(text -> json.read(text, Claimed.class));
    }

    @Override
    public Uni<Boolean> claimTable(Booking booking) {
        return session.with(open -> open.createNativeQuery(CLAIM_TABLE)
                .setParameter("event", booking.matchmakingEventId())
                .setParameter("slot", booking.slotId())
                .setParameter("table", booking.tableId())
                .setParameter("meeting", booking.meetingId())
                .setFlushMode(FlushMode.MANUAL)
                .executeUpdate()
                .map(claimed -> claimed == 1));
    }

    @Override
    public Uni<Optional<UUID>> freeTable(Booking booking) {
        return session.with(open -> of(booking, ScalarSelect.of(open, FREE_TABLE, String.class))
                        .withoutFlush()
                        .getSingleResultOrNull())
                .map(found -> Optional.ofNullable(found).map(UUID::fromString));
    }

    @Override
    public Uni<Void> count(Map<UUID, Load> loads) {
        List<CountRow> rows = loads.entrySet().stream()
                .map(entry -> new CountRow(
                        entry.getKey(),
                        entry.getValue().scheduledMeetings(),
                        entry.getValue().openRequests()))
                .toList();
        return run(COUNT, rows);
    }

    @Override
    public Uni<Void> free(Collection<Booking> bookings) {
        List<ClaimRow> rows = new ArrayList<>();
        for (Booking booking : bookings) {
            booking.resourceIds().forEach(resource -> rows.add(row(booking, resource)));
        }
        return run(FREE, rows);
    }

    @Override
    public Uni<Void> freeTable(Booking booking, UUID tableId) {
        return run(FREE, List.of(row(booking, tableId)));
    }

    @Override
    public Uni<List<FreeSlot>> commonFreeSlots(FreeSlotQuestion question) {
        return session.with(open -> ScalarSelect.of(open, COMMON_FREE_SLOTS, String.class)
                        .setParameter("event", question.matchmakingEventId())
                        .setParameter("requester", question.oneId())
                        .setParameter("receiver", question.otherId())
                        .setParameter("from", question.from().toString())
                        .setParameter("preferred", question.preferred().toString())
                        .setParameter("most", question.most())
                        .withoutFlush()
                        .getSingleResult())
                .map(text -> List.of(json.read(text, FreeSlot[].class)));
    }

    private Uni<Void> run(String sql, List<?> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.with(open -> open.createNativeQuery(sql)
                .setParameter("rows", json.write(rows))
                .setFlushMode(FlushMode.MANUAL)
                .executeUpdate()
                .replaceWithVoid());
    }

    private static ScalarSelect<String> of(Booking booking, ScalarSelect<String> query) {
        return query.setParameter("event", booking.matchmakingEventId())
                .setParameter("slot", booking.slotId())
                .setParameter("requester", booking.requesterId())
                .setParameter("receiver", booking.receiverId())
                .setParameter("meeting", booking.meetingId());
    }

    private static ClaimRow row(Booking booking, UUID resourceId) {
        return new ClaimRow(booking.matchmakingEventId(), booking.slotId(), resourceId, booking.meetingId());
    }
}
