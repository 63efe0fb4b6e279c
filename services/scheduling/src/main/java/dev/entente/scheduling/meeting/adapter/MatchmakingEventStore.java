package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.rule.Role;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.EventTerms;
import dev.entente.scheduling.meeting.domain.MeetingRule;
import dev.entente.scheduling.meeting.usecase.MatchmakingEvents;
import dev.entente.scheduling.roster.domain.RosterEntry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class MatchmakingEventStore implements MatchmakingEvents {
    private static final String TERMS = """
            select cast(event_terms(e) as text) from matchmaking_event e where e.matchmaking_event_id = :event""";
    private static final String VISIBLE_TERMS = """
            select cast(event_terms(e) as text) from matchmaking_event e
             where e.matchmaking_event_id = :event
               and (:organiser and :account = any (e.organiser_account_ids)
                    or exists (select 1 from participant p
                                where p.matchmaking_event_id = e.matchmaking_event_id and p.account_id = :account))""";
    private static final String PARTICIPANT = """
            select cast(roster_entry(p) as text) from participant p
             where p.participant_id = :participant and p.matchmaking_event_id = :event""";

    private final CurrentSession session;
    private final JsonRows json;

    MatchmakingEventStore(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    @Override
    public Uni<EventTerms> terms(UUID matchmakingEventId) {
        return session.with(open -> ScalarSelect.of(open, TERMS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(
                        CalendarRule.NOT_YET_KNOWN, "Scheduling has not heard of this matchmaking event yet."))
                .map(text -> json.read(text, EventTerms.class));
    }

    @Override
    public Uni<EventTerms> visibleTerms(UUID matchmakingEventId, Actor actor) {
        return session.with(open -> ScalarSelect.of(open, VISIBLE_TERMS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .setParameter("organiser", actor.is(Role.ORGANISER))
                        .setParameter("account", actor.accountId())
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(
                        CalendarRule.MATCHMAKING_EVENT_MUST_EXIST, "There is no such matchmaking event among yours."))
                .map(text -> json.read(text, EventTerms.class));
    }

    @Override
    public Uni<RosterEntry> participant(UUID matchmakingEventId, UUID participantId) {
        return session.with(open -> ScalarSelect.of(open, PARTICIPANT, String.class)
                        .setParameter("participant", participantId)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(MeetingRule.PARTICIPANT_MUST_EXIST, "There is no such participant."))
                .map(text -> json.read(text, RosterEntry.class));
    }
}
