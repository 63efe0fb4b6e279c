package dev.entente.scheduling.timetable.adapter;

import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.scheduling.JsonRows;
import dev.entente.scheduling.calendar.domain.CalendarRule;
import dev.entente.scheduling.calendar.domain.EventTerms;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The terms of an event, as the calendar holds them. */
@ApplicationScoped
class EventTermsQuery {
    private static final String TERMS = """
            select cast(event_terms(e) as text) from matchmaking_event e where e.matchmaking_event_id = :event""";

    private final CurrentSession session;
    private final JsonRows json;

    EventTermsQuery(CurrentSession session, JsonRows json) {
        this.session = session;
        this.json = json;
    }

    /** Refuses with that rule an event that scheduling has not heard of. */
    Uni<EventTerms> of(UUID matchmakingEventId, CalendarRule otherwise) {
        return session.with(open -> ScalarSelect.of(open, TERMS, String.class)
                        .setParameter("event", matchmakingEventId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> new Refusal(otherwise, "Scheduling knows no such matchmaking event."))
                .map(text -> json.read(text, EventTerms.class));
    }
}
