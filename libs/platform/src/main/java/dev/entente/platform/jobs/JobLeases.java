package dev.entente.platform.jobs;

import dev.entente.platform.message.MessageJson;
import dev.entente.platform.transaction.CurrentSession;
import dev.entente.platform.transaction.ScalarSelect;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Who runs which job, by the database's time. A job whose lease ended belongs to nobody; one that failed is leased to
 * nobody until its next attempt is due. Each claim counts as an attempt, so that a job that kills its process is given
 * up as well.
 */
@ApplicationScoped
class JobLeases {
    private static final String CLAIM = """
            with due as (
              select id from job
               where status in ('QUEUED', 'RUNNING')
                 and (leased_until is null or leased_until < clock_timestamp())
                 and type in (select jsonb_array_elements_text(cast(cast(:types as text) as jsonb)))
               order by created_at limit 1 for update skip locked),
            claimed as (
              update job
                 set status = 'RUNNING', lease_holder = :holder, attempts = attempts + 1,
                     leased_until = clock_timestamp() + cast(:lease as bigint) * interval '1 millisecond',
                     version = version + 1, updated_at = clock_timestamp()
                from due where job.id = due.id
              returning job.id)
            select id from claimed""";
    private static final String GIVE_BACK = """
            update job set lease_holder = null, leased_until = null, attempts = attempts - 1
             where id = :id and lease_holder = :holder and status = 'RUNNING'""";
    private static final String POSTPONE = """
            update job
               set lease_holder = null,
                   leased_until = clock_timestamp() + cast(:wait as bigint) * interval '1 millisecond'
             where id = :id and lease_holder = :holder and status = 'RUNNING'""";

    private final CurrentSession session;
    private final MessageJson json;
    private final JobHandlers handlers;
    private final JobSettings settings;

    JobLeases(CurrentSession session, MessageJson json, JobHandlers handlers, JobSettings settings) {
        this.session = session;
        this.json = json;
        this.handlers = handlers;
        this.settings = settings;
    }

    Uni<Optional<UUID>> claim(String holder) {
        return session.with(open -> ScalarSelect.of(open, CLAIM, UUID.class)
                .setParameter("types", json.write(handlers.types()))
                .setParameter("holder", holder)
                .setParameter("lease", settings.lease().toMillis())
                .getResultList()
                .map(claimed -> claimed.stream().findFirst()));
    }

    /** Lets another instance go on at once. */
    Uni<Integer> giveBack(UUID job, String holder) {
        return session.with(open -> open.createNativeQuery(GIVE_BACK)
                .setParameter("id", job)
                .setParameter("holder", holder)
                .executeUpdate());
    }

    Uni<Integer> postpone(UUID job, String holder, Duration wait) {
        return session.with(open -> open.createNativeQuery(POSTPONE)
                .setParameter("id", job)
                .setParameter("holder", holder)
                .setParameter("wait", wait.toMillis())
                .executeUpdate());
    }
}
