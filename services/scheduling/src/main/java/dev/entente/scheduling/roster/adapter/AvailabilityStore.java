package dev.entente.scheduling.roster.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Rule;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.roster.domain.Availability;
import dev.entente.scheduling.roster.domain.RosterRule;
import dev.entente.scheduling.roster.usecase.Availabilities;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class AvailabilityStore implements Availabilities {
    private static final String GET = """
            select cast(jsonb_build_object(
                     'terms', event_terms(e), 'entry', roster_entry(p),
                     'unavailableSlotIds', p.unavailable_slot_ids, 'version', p.availability_version) as text)
              from participant p
              join matchmaking_event e on e.matchmaking_event_id = p.matchmaking_event_id
             where p.participant_id = :participant and p.matchmaking_event_id = :event""";
    private static final String CHECK = """
            select cast(jsonb_build_object(
                     'foreignSlotIds', coalesce(jsonb_agg(wanted.slot_id) filter (where not exists (
                         select 1 from slot s
                          where s.matchmaking_event_id = :event and s.slot_id = wanted.slot_id)), '[]'),
                     'bookedSlotIds', coalesce(jsonb_agg(wanted.slot_id) filter (where exists (
                         select 1 from claim c
                          where c.matchmaking_event_id = :event and c.slot_id = wanted.slot_id
                            and c.resource_id = :participant)), '[]')) as text)
              from (select cast(listed.id as uuid) as slot_id
                      from jsonb_array_elements_text(cast(cast(:slots as text) as jsonb)) as listed(id)) wanted""";
    private static final String KEEP = """
            update participant
               set unavailable_slot_ids = array(
                       select cast(listed.id as uuid)
                         from jsonb_array_elements_text(cast(cast(:slots as text) as jsonb)) as listed(id)),
                   availability_version = :version
             where participant_id = :participant""";

    private static final String LESSEN = """
            with given as materialized (
                select g."participantId" as participant_id, g."slotIds" as slot_ids
                  from jsonb_to_recordset(cast(cast(:absences as text) as jsonb))
                    as g("participantId" uuid, "slotIds" jsonb)),
            locked as materialized (
                select p.participant_id from participant p
                 where p.matchmaking_event_id = :event
                   and p.participant_id in (select g.participant_id from given g)
                 order by p.participant_id
                   for update)
            update participant p
               set unavailable_slot_ids = array(
                       select slot.id from unnest(p.unavailable_slot_ids) as slot(id)
                       union
                       select cast(listed.id as uuid) from jsonb_array_elements_text(g.slot_ids) as listed(id)
                        order by 1),
                   availability_version = p.availability_version + 1
              from given g join locked l on l.participant_id = g.participant_id
             where p.participant_id = g.participant_id""";

    private final CurrentSession session;
    private final JsonRows json;

    AvailabilityStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<Availability> get(UUID matchmakingEventId, UUID participantId) {
        return find(GET, RosterRule.PARTICIPANT_MUST_EXIST, matchmakingEventId, participantId);
    }

    @Override
    public Uni<Availability> lock(UUID matchmakingEventId, UUID participantId) {
        return find(GET + " for update of p", RosterRule.NOT_YET_KNOWN, matchmakingEventId, participantId);
    }

    @Override
    public Uni<SlotCheck> check(Availability wanted) {
        return session.with(open -> ScalarSelect.of(open, CHECK, String.class)
                        .setParameter("event", wanted.entry().matchmakingEventId())
                        .setParameter("participant", wanted.entry().participantId())
                        .setParameter("slots", json.write(wanted.unavailableSlotIds()))
                        .getSingleResult())
                .map(text -> json.read(text, SlotCheck.class));
    }

    @Override
    public Uni<Void> keep(Availability availability) {
        return session.with(open -> open.createNativeQuery(KEEP)
                .setParameter("participant", availability.entry().participantId())
                .setParameter("slots", json.write(availability.unavailableSlotIds()))
                .setParameter("version", availability.version())
                .executeUpdate()
                .replaceWithVoid());
    }

    record AbsenceRow(UUID participantId, Set<UUID> slotIds) {}

    @Override
    public Uni<Void> lessen(UUID matchmakingEventId, Map<UUID, Set<UUID>> absentAt) {
        List<AbsenceRow> rows = absentAt.entrySet().stream()
                .map(absence -> new AbsenceRow(absence.getKey(), absence.getValue()))
                .toList();
        return session.with(open -> open.createNativeQuery(LESSEN)
                .setParameter("event", matchmakingEventId)
                .setParameter("absences", json.write(rows))
                .executeUpdate()
                .replaceWithVoid());
    }

    private Uni<Availability> find(String sql, Rule otherwise, UUID matchmakingEventId, UUID participantId) {
        return session.with(open -> ScalarSelect.of(open, sql, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("participant", participantId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(otherwise, "Scheduling knows no such participant of this event."))
                .map(text -> json.read(text, Availability.class));
    }
}
