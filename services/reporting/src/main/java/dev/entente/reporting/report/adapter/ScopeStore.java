package dev.entente.reporting.report.adapter;

import dev.entente.platform.rule.Actor;
import dev.entente.platform.rule.Role;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import dev.entente.reporting.report.domain.Scope;
import dev.entente.reporting.report.usecase.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Who may see what is decided on reporting's own copy of programmes and events, by their newest state. */
@ApplicationScoped
class ScopeStore implements Scopes {
    private static final String SERVING = "(select generation from projection where status = 'SERVING')";
    private static final String SEES_PROGRAMME = """
            (cast(:organiser as boolean) and %1$s.state -> 'organiserAccountIds' @> to_jsonb(cast(:account as text))
              or cast(:analyst as boolean) and %1$s.state -> 'analystAccountIds' @> to_jsonb(cast(:account as text)))""";
    private static final String PROGRAMME = """
            select p.generation from fact as p
             where p.generation = %s and p.subject = 'programme' and p.aggregate_id = :id and p.superseded_at is null
               and (cast(:admin as boolean) or %s)""".formatted(SERVING, SEES_PROGRAMME.formatted("p"));
    private static final String MATCHMAKING_EVENT = """
            select e.generation from fact as e
             where e.generation = %s and e.subject = 'matchmaking-event' and e.aggregate_id = :id
               and e.superseded_at is null
               and (cast(:admin as boolean)
                 or cast(:organiser as boolean) and e.state -> 'organiserAccountIds' @> to_jsonb(cast(:account as text))
                 or exists (select from fact as p
                             where p.generation = e.generation and p.subject = 'programme'
                               and p.aggregate_id = e.programme_id and p.superseded_at is null and %s))""".formatted(SERVING, SEES_PROGRAMME.formatted("p"));
    private static final String POSITION = """
            select serving.generation, cast(coalesce(sum(c.next_offset), 0) as bigint)
              from (select generation from projection where status = 'SERVING') as serving
              left join consumed_position as c on c.consumer like 'reporting.%@' || serving.generation
             group by serving.generation""";

    private final CurrentSession session;

    ScopeStore(CurrentSession session) {
        this.session = session;
    }

    @Override
    public Uni<Optional<Integer>> generationFor(Scope scope, Actor actor) {
        String sql = scope.kind() == Scope.Kind.PROGRAMME ? PROGRAMME : MATCHMAKING_EVENT;
        return session.with(open -> ScalarSelect.of(open, sql, Integer.class)
                .setParameter("id", scope.id())
                .setParameter("account", actor.accountId())
                .setParameter("organiser", actor.is(Role.ORGANISER))
                .setParameter("analyst", actor.is(Role.ANALYST))
                .setParameter("admin", actor.is(Role.ADMIN))
                .getResultList()
                .map(found -> found.stream().findFirst()));
    }

    @Override
    public Uni<Position> position() {
        return session.with(open -> open.createNativeQuery(POSITION, Object[].class)
                .getSingleResult()
                .map(row -> new Position(((Number) row[0]).intValue(), ((Number) row[1]).longValue())));
    }
}
