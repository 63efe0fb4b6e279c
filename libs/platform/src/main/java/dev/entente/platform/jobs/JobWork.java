package dev.entente.platform.jobs;

import dev.entente.platform.outbox.RelayWakeUp;
import dev.entente.platform.rule.Occasion;
import dev.entente.platform.transaction.ServiceTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** One step of a claimed job: a transaction of its own, with the service as subject. */
@ApplicationScoped
class JobWork {
    private final ServiceTransactions transactions;
    private final ClaimedJobs jobs;
    private final JobHandlers handlers;
    private final FailJob fail;
    private final JobTraces traces;
    private final JobSettings settings;
    private final RelayWakeUp relay;

    JobWork(
            ServiceTransactions transactions,
            ClaimedJobs jobs,
            JobHandlers handlers,
            FailJob fail,
            JobTraces traces,
            JobSettings settings,
            RelayWakeUp relay) {
        this.transactions = transactions;
        this.jobs = jobs;
        this.handlers = handlers;
        this.fail = fail;
        this.traces = traces;
        this.settings = settings;
        this.relay = relay;
    }

    /** Answers after which pause there is more to do for this holder, if there is. */
    Uni<Optional<Duration>> step(UUID job, String holder) {
        return transactions
                .write(occasion -> jobs.lock(job, holder).chain(found -> stepOf(found, holder, occasion)))
                .invoke(relay::wake);
    }

    private Uni<Optional<Duration>> stepOf(Optional<ClaimedJob> found, String holder, Occasion occasion) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        ClaimedJob job = found.get();
        if (job.cancelRequested()) {
            return handlers.of(job.type())
                    .cancelled(job.state(), occasion)
                    .chain(() -> jobs.cancel(job.id(), holder))
                    .replaceWith(Optional.empty());
        }
        if (job.attempts() > settings.attempts()) {
            return fail.handle(job, holder, GivenUp.after(settings.attempts()), occasion)
                    .replaceWith(Optional.empty());
        }
        return traces.during(job, () -> handlers.of(job.type()).step(job.state(), occasion))
                .chain(step -> keep(job.id(), step));
    }

    private Uni<Optional<Duration>> keep(UUID job, JobStep step) {
        Object result = step.result();
        return result == null
                ? jobs.goOn(job, step, settings.lease()).replaceWith(Optional.of(step.pause()))
                : jobs.succeed(job, step, result).replaceWith(Optional.empty());
    }
}
