package dev.entente.platform.jobs;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.problem.Problem;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the holder of a lease reads and writes of its job. */
@ApplicationScoped
class ClaimedJobs {
    private static final String COLUMNS = """
            select id, type, owner_account_id as "ownerAccountId", headers, input, memory, done, total, phase,
                   cancel_requested as "cancelRequested", attempts
              from job
            """;
    /** The lock keeps others from taking the job while a step outlasts its lease. */
    private static final String LOCK = """
            select cast(to_jsonb(found) as text) from (
            """ + COLUMNS + """
               where id = :id and lease_holder = :holder and status = 'RUNNING' for update) as found""";

    private static final String GET = """
            select cast(to_jsonb(found) as text) from (
            """ + COLUMNS + "where id = :id) as found";

    private static final String GO_ON = """
            update job
               set memory = cast(cast(:memory as text) as jsonb), done = :done, total = :total, phase = :phase,
                   so_far = coalesce(cast(cast(:soFar as text) as jsonb), so_far),
                   leased_until = clock_timestamp() + cast(:lease as bigint) * interval '1 millisecond',
                   attempts = case when :waiting then attempts else 1 end, version = version + 1, updated_at = clock_timestamp()
             where id = :id""";
    private static final String SUCCEED = """
            update job
               set status = 'SUCCEEDED', result = cast(cast(:result as text) as jsonb),
                   done = :done, total = :total, phase = :phase, memory = '{}', so_far = null, lease_holder = null,
                   leased_until = null, version = version + 1, updated_at = clock_timestamp(),
                   finished_at = clock_timestamp()
             where id = :id""";
    private static final String END = """
            update job
               set status = :status, problem = cast(cast(:problem as text) as jsonb), memory = '{}',
                   lease_holder = null, leased_until = null, version = version + 1, updated_at = clock_timestamp(),
                   finished_at = clock_timestamp()
             where id = :id and lease_holder = :holder and status = 'RUNNING'""";

    private final CurrentSession session;
    private final MessageJson json;

    ClaimedJobs(CurrentSession session, MessageJson json) {
        this.session = session;
        this.json = json;
    }

    /** Empty when the lease was lost or the job has ended. */
    Uni<Optional<ClaimedJob>> lock(UUID job, String holder) {
        return session.with(open -> ScalarSelect.of(open, LOCK, String.class)
                .setParameter("id", job)
                .setParameter("holder", holder)
                .getResultList()
                .map(rows -> rows.stream().findFirst().map(row -> json.parse(row, ClaimedJob.class))));
    }

    /** For one that nobody holds. */
    Uni<ClaimedJob> get(UUID job) {
        return session.with(open -> ScalarSelect.of(open, GET, String.class)
                        .setParameter("id", job)
                        .getSingleResult())
                .map(row -> json.parse(row, ClaimedJob.class));
    }

    Uni<Integer> goOn(UUID job, JobStep step, Duration lease) {
        return session.with(open -> progress(open.createNativeQuery(GO_ON), job, step)
                .setParameter("memory", json.write(step.memory()))
                .setParameter("soFar", step.soFar() == null ? null : json.write(step.soFar()))
                .setParameter("lease", lease.toMillis())
                .setParameter("waiting", step.isWaiting())
                .executeUpdate());
    }

    Uni<Integer> succeed(UUID job, JobStep step, Object result) {
        return session.with(open -> progress(open.createNativeQuery(SUCCEED), job, step)
                .setParameter("result", json.write(result))
                .executeUpdate());
    }

    Uni<Integer> cancel(UUID job, String holder) {
        return session.with(open -> open.createNativeQuery(END)
                .setParameter("id", job)
                .setParameter("holder", holder)
                .setParameter("status", JobStatus.CANCELLED.name())
                .setParameter("problem", null)
                .executeUpdate());
    }

    Uni<Integer> fail(UUID job, String holder, Problem problem) {
        return session.with(open -> open.createNativeQuery(END)
                .setParameter("id", job)
                .setParameter("holder", holder)
                .setParameter("status", JobStatus.FAILED.name())
                .setParameter("problem", json.write(problem))
                .executeUpdate());
    }

    private static <R> Mutiny.Query<R> progress(Mutiny.Query<R> query, UUID job, JobStep step) {
        query.setParameter("id", job);
        query.setParameter("done", step.progress().done());
        query.setParameter("total", step.progress().total());
        query.setParameter("phase", step.progress().phase());
        return query;
    }
}
