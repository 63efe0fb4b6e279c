package dev.entente.platform.jobs;

import dev.entente.platform.drain.Drain;
import dev.entente.platform.transaction.ServiceTransactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes jobs and runs each to its end, one step after the other; between two steps it looks whether the job was
 * cancelled or the process is to stop. Whatever happens to the process, the job is where its last step left it.
 */
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Optional<Duration> AT_ONCE = Optional.of(Duration.ZERO);
    private static final long PATIENCE_AT_STOP_SECONDS = 5;

    private final ServiceTransactions transactions;
    private final JobLeases leases;
    private final JobWork work;
    private final JobFailures failures;
    private final JobSettings settings;
    private final Drain drain;
    private final String holder = UUID.randomUUID().toString();
    private final Semaphore places;

    JobRunner(
            ServiceTransactions transactions,
            JobLeases leases,
            JobWork work,
            JobFailures failures,
            JobSettings settings,
            Drain drain) {
        this.transactions = transactions;
        this.leases = leases;
        this.work = work;
        this.failures = failures;
        this.settings = settings;
        this.drain = drain;
        this.places = new Semaphore(settings.parallel());
    }

    void start(@Observes StartupEvent started, JobWakeUp wakeUp) {
        wakeUp.onWake(this::look);
    }

    /** Takes one due job, if there is a place for it; a job taken looks for the next. */
    @Scheduled(every = "${entente.jobs.poll:1s}")
    void look() {
        if (!drain.hasBegun() && places.tryAcquire()) {
            transactions
                    .write(occasion -> leases.claim(holder))
                    .chain(this::runToItsEnd)
                    .subscribe()
                    .with(this::freed, this::failed);
        }
    }

    private Uni<Boolean> runToItsEnd(Optional<UUID> claimed) {
        if (claimed.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        look();
        return goOn(claimed.get()).replaceWith(true);
    }

    private Uni<Void> goOn(UUID job) {
        return Multi.createBy()
                .repeating()
                .uni(() -> work.step(job, holder))
                .whilst(pause -> pause.equals(AT_ONCE) && !drain.hasBegun())
                .collect()
                .last()
                .chain(pause -> afterwards(job, pause))
                .onFailure()
                .recoverWithUni(failure -> failures.settle(job, holder, failure));
    }

    private Uni<Void> afterwards(UUID job, Optional<Duration> pause) {
        if (pause.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (drain.hasBegun()) {
            return giveBack(job);
        }
        goOnAfter(pause.get(), job);
        return Uni.createFrom().voidItem();
    }

    /** It keeps its lease and needs no place: its steps are short looks, and what it looks at has bounds of its own. */
    private void goOnAfter(Duration pause, UUID job) {
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(pause)
                .chain(() -> drain.hasBegun() ? giveBack(job) : goOn(job))
                .subscribe()
                .with(done -> {}, failure -> LOG.warnf("Job %s waits: %s", job, failure));
    }

    private Uni<Void> giveBack(UUID job) {
        return transactions.write(occasion -> leases.giveBack(job, holder)).replaceWithVoid();
    }

    private void freed(boolean hadWork) {
        places.release();
        if (hadWork) {
            look();
        }
    }

    /** Nothing could be written down, as in an outage: the lease ends by itself. */
    private void failed(Throwable failure) {
        LOG.warnf("Jobs wait: %s", failure);
        places.release();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (!places.tryAcquire(settings.parallel(), PATIENCE_AT_STOP_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("A step of a job outlasts the stop; it is rolled back and repeated");
        }
    }
}
