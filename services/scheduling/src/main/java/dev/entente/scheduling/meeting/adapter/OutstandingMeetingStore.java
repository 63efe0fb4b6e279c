package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.meeting.domain.Meeting;
import dev.entente.scheduling.meeting.usecase.OutstandingMeetings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class OutstandingMeetingStore implements OutstandingMeetings {
    private static final String REQUESTED = "and m.status = 'REQUESTED'";
    private static final String OVERDUE_EVENTS = """
            select e.matchmaking_event_id from matchmaking_event e
             where not e.retrospective and e.request_deadline <= cast(cast(:now as text) as timestamptz)
               and exists (select 1 from meeting m
                            where m.matchmaking_event_id = e.matchmaking_event_id and m.status = 'REQUESTED')""";
    private static final String OVERDUE = """
            and m.status = 'REQUESTED'
             and exists (select 1 from matchmaking_event e
                          where e.matchmaking_event_id = m.matchmaking_event_id and not e.retrospective
                            and e.request_deadline <= cast(cast(:now as text) as timestamptz))""";
    private static final String UNDECIDED = "and m.status in ('REQUESTED', 'ACCEPTED')";
    private static final String UNREPORTED = "and m.status = 'SCHEDULED' and m.attendance = 'UNREPORTED'";
    private static final String IN_CLOSED_SESSION = """
            and m.session_id in (select s.session_id from session s
                                   where s.matchmaking_event_id = m.matchmaking_event_id and s.closed)""";
    private static final String AHEAD = """
            select m.* from meeting m
             where :participant in (m.requester_participant_id, m.receiver_participant_id)
               and (m.status in ('REQUESTED', 'ACCEPTED')
                    or m.status = 'SCHEDULED' and m.attendance = 'UNREPORTED'
                       and m.slot_starts_at > cast(cast(:since as text) as timestamptz))
             order by m.meeting_id limit :most
               for update of m""";

    private final CurrentSession session;

    OutstandingMeetingStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<List<Meeting>> lockRequested(UUID matchmakingEventId, int most) {
        return lock(REQUESTED, matchmakingEventId, most, query -> query);
    }

    @Override
    public Uni<List<UUID>> eventsWithOverdueRequests(Instant now) {
        return session.with(open -> ScalarSelect.of(open, OVERDUE_EVENTS, UUID.class)
                .setParameter("now", now.toString())
                .getResultList());
    }

    @Override
    public Uni<List<Meeting>> lockOverdue(UUID matchmakingEventId, Instant now, int most) {
        return lock(OVERDUE, matchmakingEventId, most, query -> query.setParameter("now", now.toString()));
    }

    @Override
    public Uni<List<Meeting>> lockUndecided(UUID matchmakingEventId, int most) {
        return lock(UNDECIDED, matchmakingEventId, most, query -> query);
    }

    @Override
    public Uni<List<Meeting>> lockAwaitingAttendance(UUID matchmakingEventId, int most) {
        return lock(UNREPORTED + "\n" + IN_CLOSED_SESSION, matchmakingEventId, most, query -> query);
    }

    @Override
    public Uni<List<Meeting>> lockUnreported(UUID matchmakingEventId, int most) {
        return lock(UNREPORTED, matchmakingEventId, most, query -> query);
    }

    @Override
    public Uni<List<Meeting>> lockAheadOf(UUID participantId, Instant since, int most) {
        return session.with(open -> open.createNativeQuery(AHEAD, Meeting.class)
                .setParameter("participant", participantId)
                .setParameter("since", since.toString())
                .setParameter("most", most)
                .getResultList());
    }

    private Uni<List<Meeting>> lock(
            String which, UUID matchmakingEventId, int most, UnaryOperator<Mutiny.SelectionQuery<Meeting>> more) {
        String sql = "select m.* from meeting m where m.matchmaking_event_id = :event\n" + which
                + "\norder by m.meeting_id limit :most for update of m";
        return session.with(open -> more.apply(open.createNativeQuery(sql, Meeting.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("most", most))
                .getResultList());
    }
}
