package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.paging.Page;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.SqlState;
import dev.entente.scheduling.IdCursor;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.usecase.MeetingFilter;
import dev.entente.scheduling.meeting.usecase.Meetings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MeetingStore implements Meetings {
    private static final String VISIBLE = """
            and (:participant and :account in (m.requester_account_id, m.receiver_account_id)
                  or :organiser and exists (
                      select 1 from matchmaking_event e
                       where e.matchmaking_event_id = m.matchmaking_event_id
                         and :account = any (e.organiser_account_ids)))""";
    private static final String GET = "select m.* from meeting m where m.meeting_id = :meeting\n" + VISIBLE;
    private static final String PAGE = """
            select m.* from meeting m
             where m.matchmaking_event_id = :event
               and m.meeting_id > cast(:after as uuid)
               and (cast(:status as text) is null or m.status = :status)
               and (cast(:party as uuid) is null
                    or cast(:party as uuid) in (m.requester_participant_id, m.receiver_participant_id))
               and (cast(:since as text) is null
                    or m.updated_at >= cast(cast(:since as text) as timestamptz))
            """ + VISIBLE + "\norder by m.meeting_id limit :most";
    private static final String SCHEDULED_FOR = """
            select m.* from meeting m
             where :participant in (m.requester_participant_id, m.receiver_participant_id) and m.status = 'SCHEDULED'
             order by m.slot_starts_at, m.meeting_id""";
    private static final String FIND = """
            select m.* from meeting m
             where m.meeting_id in (select cast(listed.id as uuid)
                                      from jsonb_array_elements_text(cast(cast(:meetings as text) as jsonb))
                                           as listed(id))
             order by m.meeting_id""";

    private final CurrentSession session;
    private final JsonRows json;

    MeetingStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    /** Both participants are locked and the pair was looked for, so the key is violated only by a fault. */
    @Override
    public Uni<Void> add(Meeting meeting) {
        return session.with(open -> open.persist(meeting).chain(open::flush))
                .onFailure(failure -> SqlState.isViolationOf("one_live_meeting_per_pair", failure))
                .transform(failure -> new Refusal(
                                MeetingRule.PAIR_MUST_NOT_MEET_TWICE, "These two have a meeting at this event already.")
                        .at("/receiverId"));
    }

    @Override
    public Uni<Meeting> get(UUID meetingId, Actor actor) {
        return session.with(open -> visibleTo(actor, open.createNativeQuery(GET, Meeting.class))
                        .setParameter("meeting", meetingId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(MeetingRule.MEETING_MUST_EXIST, "There is no such meeting among yours."));
    }

    @Override
    public Uni<Page<Meeting>> page(MeetingFilter filter, PageRequest request, Actor actor) {
        return session.with(open -> visibleTo(actor, open.createNativeQuery(PAGE, Meeting.class))
                        .setParameter("event", filter.matchmakingEventId())
                        .setParameter("after", IdCursor.after(request))
                        .setParameter("status", text(filter.status()))
                        .setParameter("party", filter.participantId())
                        .setParameter("since", text(filter.updatedSince()))
                        .setParameter("most", request.rowsToRead())
                        .getResultList())
                .map(rows -> Page.of(
                        rows, request, meeting -> List.of(meeting.meetingId().toString())));
    }

    @Override
    public Uni<List<Meeting>> scheduledFor(UUID participantId) {
        return session.with(open -> open.createNativeQuery(SCHEDULED_FOR, Meeting.class)
                .setParameter("participant", participantId)
                .getResultList());
    }

    @Override
    public Uni<List<Meeting>> find(Collection<UUID> meetingIds) {
        return session.with(open -> open.createNativeQuery(FIND, Meeting.class)
                .setParameter("meetings", json.write(meetingIds))
                .getResultList());
    }

    @Override
    public Uni<Void> forget(List<Meeting> written) {
        return session.with(open -> {
            written.forEach(open::detach);
            return Uni.createFrom().voidItem();
        });
    }

    private static Mutiny.SelectionQuery<Meeting> visibleTo(Actor actor, Mutiny.SelectionQuery<Meeting> query) {
        return query.setParameter("account", actor.accountId())
                .setParameter("organiser", actor.is(Role.ORGANISER))
                .setParameter("participant", actor.is(Role.PARTICIPANT));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
