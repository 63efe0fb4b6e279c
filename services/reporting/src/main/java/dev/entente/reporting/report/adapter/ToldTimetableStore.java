package dev.entente.reporting.report.adapter;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.paging.PageRequest;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.reporting.report.domain.Question;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.domain.ToldTimetable;
import dev.entente.reporting.report.usecase.ToldTimetables;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ToldTimetableStore implements ToldTimetables {
    private static final String AS_OF = """
            %1$s.generation = :generation and %1$s.recorded_at <= cast(cast(:asOf as text) as timestamptz)
               and (%1$s.superseded_at is null or %1$s.superseded_at > cast(cast(:asOf as text) as timestamptz))""";
    private static final String OF_EVENT = "f.matchmaking_event_id = :scope";
    private static final String OF_PROGRAMME = """
            f.matchmaking_event_id in (
                 select e.aggregate_id from fact as e
                  where e.subject = 'matchmaking-event' and e.programme_id = :scope and %s)""".formatted(AS_OF.formatted("e"));
    private static final String SELECT = SupportingFactRows.COLUMNS + """
            , cast(f.state as text)
              from fact as f
             where f.subject = 'timetable' and %s and %s
               and (cast(:status as text) is null or f.status = cast(:status as text))
               and f.aggregate_id > cast(cast(:after as text) as uuid)
             order by f.aggregate_id limit cast(:rows as integer)""";

    private final CurrentSession session;
    private final MessageJson json;

    ToldTimetableStore(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    /** Counts of none, and what is not so, are left out of the messages. */
    private record State(
            UUID timetableId,
            UUID matchmakingEventId,
            String status,
            String method,
            @Nullable UUID restoresTimetableId,
            ToldTimetable.@Nullable Quality certificate,
            @Nullable Obstacle obstacle,
            @Nullable Boolean provenForItsHalls,
            @Nullable Integer publishedMeetings,
            @Nullable Integer overtakenMeetings) {}

    private record Obstacle(String kind) {}

    @Override
    public Uni<List<ToldTimetable>> of(Question question, @Nullable String status, PageRequest page) {
        String within = question.scope().kind() == Scope.Kind.PROGRAMME ? OF_PROGRAMME : OF_EVENT;
        return session.with(open -> open.createNativeQuery(
                                SELECT.formatted(within, AS_OF.formatted("f")), Object[].class)
                        .setParameter("generation", question.generation())
                        .setParameter("asOf", question.asOf().toString())
                        .setParameter("scope", question.scope().id())
                        .setParameter("status", status)
                        .setParameter(
                                "after",
                                page.after(1, UUID::fromString)
                                        .orElse(new UUID(0, 0))
                                        .toString())
                        .setParameter("rows", page.rowsToRead())
                        .getResultList())
                .map(rows -> rows.stream().map(this::timetable).toList());
    }

    private ToldTimetable timetable(Object[] row) {
        State state = json.parse((String) row[row.length - 1], State.class);
        Obstacle obstacle = state.obstacle();
        return new ToldTimetable(
                state.timetableId(),
                state.matchmakingEventId(),
                state.status(),
                state.method(),
                state.restoresTimetableId(),
                state.certificate(),
                obstacle == null ? null : obstacle.kind(),
                Boolean.TRUE.equals(state.provenForItsHalls()),
                orNone(state.publishedMeetings()),
                orNone(state.overtakenMeetings()),
                SupportingFactRows.read(row));
    }

    private static int orNone(@Nullable Integer count) {
        return count == null ? 0 : count;
    }
}
