package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.IdCursor;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.timetable.domain.Placement;
import dev.entente.scheduling.timetable.usecase.Placements;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PlacementStore implements Placements {
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
    private final JsonRows json;

    PlacementStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Void> keep(UUID timetableId, List<Placement> placements) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("timetable", timetableId)
                .setParameter("rows", json.write(placements))
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Page<Placement>> page(UUID timetableId, PageRequest request) {
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
    public Uni<List<Placement>> open(UUID timetableId) {
        return placements(timetableId, "PROPOSED");
    }

    @Override
    public Uni<List<Placement>> whenPublished(UUID timetableId) {
        return session.with(open -> ScalarSelect.of(open, WHEN_PUBLISHED, String.class)
                        .setParameter("timetable", timetableId)
                        .getSingleResult())
                .map(this::placements);
    }

    @Override
    public Uni<List<Placement>> all(UUID timetableId) {
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
    public Uni<Void> settle(UUID timetableId, Collection<UUID> published) {
        return session.with(open -> open.createNativeQuery(SETTLE)
                .setParameter("timetable", timetableId)
                .setParameter("published", json.write(published))
                .executeUpdate()
                .replaceWithVoid());
    }

    private List<Placement> placements(String text) {
        return List.of(json.read(text, Placement[].class));
    }
}
