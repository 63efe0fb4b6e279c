package dev.entente.platform.jobs;

import dev.entente.platform.problem.Problems;
import dev.entente.platform.rule.Refusal;
import dev.entente.platform.transaction.ServiceTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What becomes of a job whose step failed and was rolled back. */
@ApplicationScoped
class JobFailures {
    private static final Logger LOG = Logger.getLogger(JobFailures.class);
    private static final int MOST_DOUBLINGS = 6;

    private final ServiceTransactions transactions;
    private final ClaimedJobs jobs;
    private final JobLeases leases;
    private final JobSettings settings;

    JobFailures(ServiceTransactions transactions, ClaimedJobs jobs, JobLeases leases, JobSettings settings) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.leases = leases;
        this.settings = settings;
    }

    /** A refusal ends the job with that problem; anything else is tried again later, a limited number of times. */
    Uni<Void> settle(UUID job, String holder, Throwable failure) {
        return transactions
                .write(occasion -> failure instanceof Refusal refusal
                        ? jobs.fail(job, holder, Problems.of(refusal))
                        : tryLater(job, holder, failure))
                .replaceWithVoid();
    }

    private Uni<Integer> tryLater(UUID job, String holder, Throwable failure) {
        return jobs.lock(job, holder).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(0);
            }
            int attempts = found.get().attempts();
            LOG.errorf(
                    failure,
                    "Attempt %d at a step of job %s (%s) failed",
                    attempts,
                    job,
                    found.get().type());
            return attempts >= settings.attempts()
                    ? jobs.fail(job, holder, GivenUp.after(attempts))
                    : leases.postpone(job, holder, wait(attempts));
        });
    }

    private Duration wait(int attempts) {
        return settings.backoff().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    }
}
