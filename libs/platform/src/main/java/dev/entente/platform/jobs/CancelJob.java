package dev.entente.platform.jobs;

import static dev.entente.platform.rule.Refusal.require;

import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Ends a job that waits at once, and one that runs between two of its steps. */
@ApplicationScoped
class CancelJob {
    private final JobStore jobs;
    private final ClaimedJobs states;
    private final JobHandlers handlers;

    CancelJob(JobStore jobs, ClaimedJobs states, JobHandlers handlers) {
        this.jobs = jobs;
        this.states = states;
        this.handlers = handlers;
    }

    record Command(UUID job, Optional<Long> seenVersion) {}

    Uni<JobRow> handle(Command command, Occasion occasion) {
        return jobs.get(command.job(), occasion.actor())
                .invoke(found -> requireSeen(command, found))
                .chain(found -> jobs.askToCancel(found.id()))
                .invoke(changed -> require(
                        changed > 0, JobRule.JOB_MUST_NOT_BE_FINISHED, "The job has ended and cannot be cancelled."))
                .chain(() -> jobs.get(command.job(), occasion.actor()))
                .call(cancelled -> leaveInOrder(cancelled, occasion));
    }

    /** One that ran is left in order by whoever runs it, between two of its steps. */
    private Uni<Void> leaveInOrder(JobRow cancelled, Occasion occasion) {
        return cancelled.status() == JobStatus.CANCELLED
                ? states.get(cancelled.id())
                        .chain(job -> handlers.of(job.type()).cancelled(job.state(), occasion))
                : Uni.createFrom().voidItem();
    }

    private static void requireSeen(Command command, JobRow found) {
        require(
                command.seenVersion().orElse(found.version()) == found.version(),
                JobRule.IF_MATCH_MUST_BE_CURRENT,
                "The job has gone on since; read it again, or leave If-Match out.");
    }
}
