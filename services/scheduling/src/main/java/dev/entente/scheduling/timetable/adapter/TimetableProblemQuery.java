package dev.entente.scheduling.timetable.adapter;

import static java.util.Objects.requireNonNull;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.roster.domain.Presence;
import dev.entente.scheduling.timetable.domain.Place;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Repair;
import dev.entente.scheduling.timetable.domain.StandIn;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableProblem;
import dev.entente.scheduling.timetable.domain.TimetableWishes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers in one statement what a timetable is made of. */
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

    record Found(
            EventTerms terms,
            List<TimetableProblem.Slot> slots,
            List<TimetableProblem.Table> tables,
            Map<UUID, UUID> boothOrganisations,
            List<Pair> pairs,
            List<TimetableProblem.Claim> closed,
            List<Guest> participants,
            List<Appointment> meetings) {}

    /** Two who have a meeting that must stay their only one, in the order of their ids as the database has it. */
    record Pair(UUID oneId, UUID otherId) {

        static Pair of(UUID one, UUID other) {
            boolean inOrder = one.toString().compareTo(other.toString()) < 0;
            return inOrder ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /**
     * @param unreported whether nobody reported attendance
     * @param proposed whether somebody proposed another slot
     * @param timetabled whether a timetable placed it and nobody moved it since
     * @param attended whether both still take part; if not, it stays until its end is settled
     */
    record Appointment(
            UUID meetingId,
            UUID requesterId,
            UUID receiverId,
            @Nullable UUID slotId,
            @Nullable UUID tableId,
            boolean unreported,
            boolean proposed,
            boolean timetabled,
            boolean attended) {

        boolean isToBePlaced(TimetableWishes wishes, PlacesAsTheyAre places) {
            boolean mayMove = wishes.rearrange() == Rearrangement.FREELY || wishes.repair() != null;
            return slotId == null
                    || (unreported
                            && !proposed
                            && timetabled
                            && attended
                            && mayMove
                            && !wishes.lockedMeetingIds().contains(meetingId))
                    || isDisplaced(wishes, places);
        }

        /** Only a repair puts right what was booked, and only where it cannot stay. */
        boolean isDisplaced(TimetableWishes wishes, PlacesAsTheyAre places) {
            return wishes.repair() != null && slotId != null && unreported && attended && !places.canStay(this);
        }

        boolean isCancelledBy(TimetableWishes wishes) {
            Repair repair = wishes.repair();
            return repair != null
                    && (slotId == null || unreported)
                    && (repair.missingParticipantIds().contains(requesterId)
                            || repair.missingParticipantIds().contains(receiverId));
        }

        TimetableProblem.Meeting meeting(TimetableWishes wishes, PlacesAsTheyAre places, Map<UUID, String> types) {
            return new TimetableProblem.Meeting(
                    meetingId,
                    requesterId,
                    receiverId,
                    slotId == null || tableId == null ? null : new Place(slotId, tableId),
                    isDisplaced(wishes, places),
                    wishes.weights().of(meetingId, types.get(requesterId), types.get(receiverId)));
        }

        List<UUID> participantIds() {
            return List.of(requesterId, receiverId);
        }

        UUID partnerOf(UUID participantId) {
            return participantId.equals(requesterId) ? receiverId : requesterId;
        }

        Appointment handedOver(UUID fromParticipantId, UUID toParticipantId) {
            return new Appointment(
                    meetingId,
                    requesterId.equals(fromParticipantId) ? toParticipantId : requesterId,
                    receiverId.equals(fromParticipantId) ? toParticipantId : receiverId,
                    slotId,
                    tableId,
                    unreported,
                    proposed,
                    timetabled,
                    attended);
        }

        TimetableProblem.Booking booking() {
            return new TimetableProblem.Booking(
                    meetingId, requesterId, receiverId, requireNonNull(slotId), requireNonNull(tableId));
        }
    }

    record Guest(
            UUID participantId,
            UUID organisationId,
            @Nullable String accountId,
            boolean approved,
            Presence presence,
            String participationType,
            int scheduledMeetings,
            List<UUID> unavailableSlotIds) {

        Guest alsoAwayAt(Set<UUID> slotIds) {
            return new Guest(
                    participantId,
                    organisationId,
                    accountId,
                    approved,
                    presence,
                    participationType,
                    scheduledMeetings,
                    Stream.concat(unavailableSlotIds.stream(), slotIds.stream())
                            .distinct()
                            .toList());
        }
    }

    Uni<TimetableProblem> of(UUID matchmakingEventId, Instant from, TimetableWishes wishes) {
        return session.with(open -> ScalarSelect.of(open, PROBLEM, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("from", from.toString())
                        .setParameter("standIns", json.write(standIns(wishes)))
                        .getSingleResult())
                .map(text -> problem(json.read(text, Found.class), wishes));
    }

    private static Set<UUID> standIns(TimetableWishes wishes) {
        Repair repair = wishes.repair();
        return repair == null
                ? Set.of()
                : repair.standIns().stream().map(StandIn::participantId).collect(Collectors.toSet());
    }

    private static TimetableProblem problem(Found found, TimetableWishes wishes) {
        Map<UUID, String> types =
                found.participants().stream().collect(Collectors.toMap(Guest::participantId, Guest::participationType));
        PlacesAsTheyAre places = new PlacesAsTheyAre(found, wishes.repair());
        StandInPlan standIns = new StandInPlan(found, wishes.repair(), places);
        List<Appointment> appointments =
                found.meetings().stream().map(standIns::after).toList();
        List<Appointment> coming = appointments.stream()
                .filter(each -> !each.isCancelledBy(wishes))
                .toList();
        Predicate<Appointment> toBePlaced = each -> !standIns.keeps(each) && each.isToBePlaced(wishes, places);
        List<TimetableProblem.Meeting> meetings = coming.stream()
                .filter(toBePlaced)
                .map(each -> each.meeting(wishes, places, types))
                .toList();
        Map<UUID, Integer> freed = new HashMap<>();
        appointments.stream()
                .filter(each -> each.slotId() != null && each.isCancelledBy(wishes))
                .forEach(each -> each.participantIds().forEach(id -> freed.merge(id, 1, Integer::sum)));
        standIns.handOvers().forEach(handOver -> {
            freed.merge(handOver.fromParticipantId(), 1, Integer::sum);
            freed.merge(handOver.toParticipantId(), -1, Integer::sum);
        });
        Map<UUID, Integer> movable = new HashMap<>();
        meetings.stream()
                .filter(meeting -> meeting.standing() != null)
                .forEach(meeting -> meeting.participantIds().forEach(id -> movable.merge(id, 1, Integer::sum)));
        List<TimetableProblem.Booking> bookings = coming.stream()
                .filter(Predicate.not(toBePlaced))
                .map(Appointment::booking)
                .toList();
        Map<UUID, Integer> staying = new HashMap<>();
        bookings.forEach(booking -> booking.participantIds().forEach(id -> staying.merge(id, 1, Integer::sum)));
        return new TimetableProblem(
                found.slots(),
                found.tables(),
                found.participants().stream()
                        .map(guest -> participant(
                                places.guest(guest),
                                found.terms(),
                                wishes.targets(),
                                new Held(
                                        movable.getOrDefault(guest.participantId(), 0),
                                        staying.getOrDefault(guest.participantId(), 0),
                                        freed.getOrDefault(guest.participantId(), 0))))
                        .toList(),
                meetings,
                bookings,
                appointments.stream()
                        .filter(each -> each.isCancelledBy(wishes))
                        .map(Appointment::meetingId)
                        .toList(),
                standIns.handOvers(),
                places.closed(),
                wishes.rest(),
                wishes.travelSlots());
    }

    /**
     * Scheduled meetings of a participant that are here.
     *
     * @param movable those that keep a place whatever the limit is
     * @param staying those that stay where they are
     * @param freed those that are counted and will be cancelled
     */
    private record Held(int movable, int staying, int freed) {}

    private static TimetableProblem.Participant participant(Guest guest, EventTerms terms, Targets targets, Held held) {
        int limit = terms.meetingLimit(guest.participationType());
        int others = guest.scheduledMeetings() - held.movable() - held.freed();
        int elsewhere = others - held.staying();
        return new TimetableProblem.Participant(
                guest.participantId(),
                guest.presence(),
                Math.max(held.movable(), limit - others),
                guest.unavailableSlotIds(),
                Math.max(0, targets.of(guest.participationType()) - elsewhere));
    }
}
