package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.Invitation;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.domain.Place;
import dev.entente.scheduling.meeting.domain.Scene;
import dev.entente.scheduling.meeting.domain.Side;
import dev.entente.scheduling.meeting.domain.SlotProposal;
import dev.entente.scheduling.meeting.domain.SlotWish;
import dev.entente.scheduling.meeting.domain.WantedSlot;
import dev.entente.scheduling.meeting.usecase.Scenes;
import dev.entente.scheduling.roster.domain.RosterEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scene in two statements: one locks, the next one sees what is true under the lock. The second looks at no entity,
 * so it flushes none.
 */
@ApplicationScoped
class SceneStore implements Scenes {
    /** In Hibernate's language, because it finds the plan of such a query again, and that of a native one never. */
    private static final String LOCK = """
            from Meeting m
             where m.meetingId = :meeting and function('hold_calendar' as Boolean, m.matchmakingEventId)""";

    private static final String SURROUNDINGS = """
            select cast(jsonb_build_object(
                     'terms', event_terms(e), 'requester', roster_entry(a), 'receiver', roster_entry(b),
                     'inClosedSession', exists (
                         select 1 from session held
                          where held.matchmaking_event_id = e.matchmaking_event_id
                            and held.session_id = cast(:session as uuid) and held.closed),
                     'wantedSlot', (
                         select jsonb_build_object(
                                  'slotId', s.slot_id, 'sessionId', s.session_id, 'startsAt', s.starts_at,
                                  'endsAt', s.ends_at, 'closed', o.closed,
                                  'takenParticipantIds', seen.taken, 'freeTableId', seen.table_id,
                                  'freeSlotsInstead',
                                      case when seen.taken <> '[]' or seen.table_id is null
                                           then common_free_slots(
                                                    e.matchmaking_event_id, a.participant_id, b.participant_id,
                                                    case when e.retrospective then 'epoch' else now() end,
                                                    s.starts_at, :offered)
                                           else '[]' end)
                           from slot s
                           join session o on o.matchmaking_event_id = s.matchmaking_event_id
                                         and o.session_id = s.session_id
                          cross join lateral (
                              select coalesce((
                                         select jsonb_agg(c.resource_id) from claim c
                                          where c.matchmaking_event_id = s.matchmaking_event_id
                                            and c.slot_id = s.slot_id
                                            and c.resource_id in (a.participant_id, b.participant_id)
                                            and c.meeting_id <> :meeting), '[]') as taken,
                                     free_table(s.matchmaking_event_id, s.slot_id, a.participant_id,
                                                b.participant_id, :meeting, cast(:table as uuid)) as table_id
                              offset 0) seen
                          where s.matchmaking_event_id = e.matchmaking_event_id and s.slot_id = cast(:slot as uuid)
                          order by o.closed, o.session_id
                          limit 1)) as text)
              from matchmaking_event e, participant a, participant b
             where e.matchmaking_event_id = :event
               and a.participant_id = :requester and b.participant_id = :receiver""";
    private static final String LOCK_PAIR = """
            with locked as materialized (
                select p.participant_id, roster_entry(p) as entry, p.open_requests
                  from participant p
                 where p.participant_id in (:requester, :receiver) and hold_calendar(:event)
                 order by p.participant_id
                   for update),
            counted as (
                update participant p set open_requests = p.open_requests + 1
                  from locked l
                 where p.participant_id = l.participant_id and p.participant_id = :requester)
            select cast(jsonb_build_object(
                     'requester', (select entry from locked where participant_id = :requester),
                     'receiver', (select entry from locked where participant_id = :receiver),
                     'openRequests', coalesce((select open_requests + 1 from locked
                                                where participant_id = :requester), 0)) as text)""";
    private static final String TERMS_OF_PAIR = """
            select cast(jsonb_build_object(
                     'terms', event_terms(e),
                     'liveMeetingId', (
                         select m.meeting_id from meeting m
                          where m.matchmaking_event_id = e.matchmaking_event_id
                            and m.once_per_event and m.status in ('REQUESTED', 'ACCEPTED', 'SCHEDULED')
                            and least(m.requester_participant_id, m.receiver_participant_id)
                                = least(cast(:requester as uuid), cast(:receiver as uuid))
                            and greatest(m.requester_participant_id, m.receiver_participant_id)
                                = greatest(cast(:requester as uuid), cast(:receiver as uuid))
                          limit 1)) as text)
              from matchmaking_event e
             where e.matchmaking_event_id = :event""";

    private final CurrentSession session;
    private final JsonRows json;

    SceneStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    record Surroundings(
            EventTerms terms,
            RosterEntry requester,
            RosterEntry receiver,
            boolean inClosedSession,
            @Nullable WantedSlot wantedSlot) {}

    record Pair(@Nullable RosterEntry requester, @Nullable RosterEntry receiver, int openRequests) {}

    record TermsOfPair(EventTerms terms, @Nullable UUID liveMeetingId) {}

    @Override
    public Uni<Scene> open(UUID meetingId, @Nullable SlotWish wish) {
        return open(meetingId, meeting -> wish);
    }

    @Override
    public Uni<Scene> openProposed(UUID meetingId) {
        return open(meetingId, SceneStore::proposed);
    }

    @Override
    public Uni<Invitation> invite(UUID matchmakingEventId, UUID requesterId, UUID receiverId) {
        return session.with(open -> ScalarSelect.of(open, LOCK_PAIR, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("requester", requesterId)
                        .setParameter("receiver", receiverId)
                        .getSingleResult())
                .map(text -> json.read(text, Pair.class))
                .chain(pair -> termsOfPair(matchmakingEventId, requesterId, receiverId)
                        .map(found -> new Invitation(
                                found.terms(),
                                known(pair.requester(), "/requesterId"),
                                known(pair.receiver(), "/receiverId"),
                                pair.openRequests(),
                                found.liveMeetingId())));
    }

    private Uni<Scene> open(UUID meetingId, Function<Meeting, @Nullable SlotWish> wish) {
        return session.with(open -> open.createSelectionQuery(LOCK, Meeting.class)
                        .setParameter("meeting", meetingId)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(MeetingRule.MEETING_MUST_EXIST, "There is no such meeting among yours."))
                .chain(meeting -> surroundings(meeting, wish.apply(meeting))
                        .map(found -> new Scene(
                                meeting,
                                found.terms(),
                                found.requester(),
                                found.receiver(),
                                found.wantedSlot(),
                                found.inClosedSession())));
    }

    private Uni<Surroundings> surroundings(Meeting meeting, @Nullable SlotWish wish) {
        Place place = meeting.place();
        return session.with(open -> ScalarSelect.of(open, SURROUNDINGS, String.class)
                        .setParameter("meeting", meeting.meetingId())
                        .setParameter("event", meeting.matchmakingEventId())
                        .setParameter("requester", meeting.party(Side.REQUESTER).participantId())
                        .setParameter("receiver", meeting.party(Side.RECEIVER).participantId())
                        .setParameter("session", place == null ? null : place.sessionId())
                        .setParameter("slot", wish == null ? null : wish.slotId())
                        .setParameter("table", wish == null ? null : wish.tableId())
                        .setParameter("offered", WantedSlot.MOST_OFFERED_INSTEAD)
                        .withoutFlush()
                        .getSingleResult())
                .map(text -> json.read(text, Surroundings.class));
    }

    private Uni<TermsOfPair> termsOfPair(UUID matchmakingEventId, UUID requesterId, UUID receiverId) {
        return session.with(open -> ScalarSelect.of(open, TERMS_OF_PAIR, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("requester", requesterId)
                        .setParameter("receiver", receiverId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(SceneStore::eventNotYetKnown)
                .map(text -> json.read(text, TermsOfPair.class));
    }

    private static @Nullable SlotWish proposed(Meeting meeting) {
        SlotProposal proposal = meeting.proposal();
        return proposal == null ? null : new SlotWish(proposal.slotId(), null);
    }

    private static RosterEntry known(@Nullable RosterEntry entry, String field) {
        if (entry == null) {
            throw new Refusal(CalendarRule.NOT_YET_KNOWN, "Scheduling has not heard of this participant yet.")
                    .at(field);
        }
        return entry;
    }

    private static Refusal eventNotYetKnown() {
        return new Refusal(CalendarRule.NOT_YET_KNOWN, "Scheduling has not heard of this matchmaking event yet.");
    }
}
