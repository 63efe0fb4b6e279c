package dev.entente.platform.jobs;

import dev.entente.platform.outbox.RelayWakeUp;
import dev.entente.platform.problem.Problems;
import dev.entente.platform.rule.Occasion;
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
    private final FailJob fail;
    private final JobLeases leases;
    private final JobSettings settings;
    private final RelayWakeUp relay;

    JobFailures(
            ServiceTransactions transactions,
            ClaimedJobs jobs,
            FailJob fail,
            JobLeases leases,
            JobSettings settings,
            RelayWakeUp relay) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.fail = fail;
        this.leases = leases;
        this.settings = settings;
        this.relay = relay;
    }

    /** A refusal ends the job with that problem; anything else is tried again later, a limited number of times. */
    Uni<Void> settle(UUID job, String holder, Throwable failure) {
        return transactions
                .write(occasion -> jobs.lock(job, holder)
                        .chain(found -> found.isEmpty()
                                ? Uni.createFrom().item(0)
                                : settle(found.get(), holder, failure, occasion)))
                .invoke(relay::wake)
                .replaceWithVoid();
    }

    private Uni<Integer> settle(ClaimedJob job, String holder, Throwable failure, Occasion occasion) {
        if (failure instanceof Refusal refusal) {
            return fail.handle(job, holder, Problems.of(refusal), occasion);
        }
        int attempts = job.attempts();
        LOG.errorf(failure, "Attempt %d at a step of job %s (%s) failed", attempts, job.id(), job.type());
        return attempts >= settings.attempts()
                ? fail.handle(job, holder, GivenUp.after(attempts), occasion)
                : leases.postpone(job.id(), holder, wait(attempts));
    }

    private Duration wait(int attempts) {
        return settings.backoff().multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
    }
}
