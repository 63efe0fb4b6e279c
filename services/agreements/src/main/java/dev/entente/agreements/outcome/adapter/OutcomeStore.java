package dev.entente.agreements.outcome.adapter;

import dev.entente.agreements.outcome.domain.MeetingOutcomes;
import dev.entente.agreements.outcome.domain.Outcome;
import dev.entente.agreements.outcome.usecase.Outcomes;
import dev.entente.agreements.roster.domain.MatchmakingEvent;
import dev.entente.agreements.roster.domain.Meeting;
import dev.entente.agreements.roster.domain.Participant;
import dev.entente.agreements.roster.domain.Standing;
import dev.entente.platform.rule.Actor;
import dev.entente.platform.transaction.CurrentSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class OutcomeStore implements Outcomes {
    private static final String OWN = """
            (exists (select 1 from matchmaking_event e
                      where e.id = o.matchmaking_event_id and :account = any(e.organiser_account_ids))
             or exists (select 1 from participant p where p.id = o.participant_id and p.account_id = :account))""";
    private static final String FIND = "select o.* from outcome o where o.id = :id and " + OWN;
    private static final String FIND_FOR_CHANGE = FIND + " for no key update of o";
    private static final String OF_MEETING =
            "select o.* from outcome o where o.meeting_id = :meeting and " + OWN + " order by o.id";
    private static final String AROUND = """
            select event, requester, receiver from MatchmakingEvent event
              join Participant requester on requester.id = :requester
              join Participant receiver on receiver.id = :receiver
             where event.id = :event""";

    private final CurrentSession session;

    OutcomeStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Void> add(Outcome outcome) {
        return session.with(open -> open.persist(outcome));
    }

    @Override
    public Uni<Optional<Outcome>> find(UUID id, Actor actor) {
        return session.with(open -> one(open, FIND, id, actor));
    }

    @Override
    public Uni<Optional<Outcome>> findForChange(UUID id, Actor actor) {
        return session.with(open -> one(open, FIND_FOR_CHANGE, id, actor));
    }

    private static Uni<Optional<Outcome>> one(Mutiny.Session open, String sql, UUID id, Actor actor) {
        return open.createNativeQuery(sql, Outcome.class)
                .setParameter("id", id)
                .setParameter("account", actor.accountId())
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<Optional<MeetingOutcomes>> ofMeeting(UUID meetingId, Actor actor) {
        return session.with(open -> open.find(Meeting.class, meetingId).chain(meeting -> around(open, meeting, actor)));
    }

    @Override
    public Uni<Optional<MeetingOutcomes>> ofMeetingForChange(UUID meetingId, Actor actor) {
        return session.with(open -> open.find(Meeting.class, meetingId, LockMode.PESSIMISTIC_WRITE)
                .chain(meeting -> around(open, meeting, actor)));
    }

    private static Uni<Optional<MeetingOutcomes>> around(Mutiny.Session open, @Nullable Meeting meeting, Actor actor) {
        if (meeting == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return standing(open, meeting, actor)
                .chain(standing -> standing.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : told(open, meeting, actor)
                                .map(told -> Optional.of(new MeetingOutcomes(meeting, standing.get(), told))));
    }

    private static Uni<Optional<Standing>> standing(Mutiny.Session open, Meeting meeting, Actor actor) {
        return open.createSelectionQuery(AROUND, Object[].class)
                .setParameter("event", meeting.matchmakingEventId())
                .setParameter("requester", meeting.requester().participantId())
                .setParameter("receiver", meeting.receiver().participantId())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> standing(found, actor)));
    }

    private static Standing standing(Object[] row, Actor actor) {
        return new Standing((MatchmakingEvent) row[0], List.of((Participant) row[1], (Participant) row[2]), actor);
    }

    private static Uni<List<Outcome>> told(Mutiny.Session open, Meeting meeting, Actor actor) {
        return open.createNativeQuery(OF_MEETING, Outcome.class)
                .setParameter("meeting", meeting.id())
                .setParameter("account", actor.accountId())
                .getResultList();
    }
}
