package dev.entente.platform.jobs;

import dev.entente.platform.problem.Problem;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends a job that cannot go on, and leaves what it worked at in order, in one transaction. */
@ApplicationScoped
class FailJob {
    private final JobHandlers handlers;
    private final ClaimedJobs jobs;

    FailJob(JobHandlers handlers, ClaimedJobs jobs) {
        this.handlers = handlers;
        this.jobs = jobs;
    }

    Uni<Integer> handle(ClaimedJob job, String holder, Problem why, Occasion occasion) {
        return handlers.of(job.type()).failed(job.state(), why, occasion).chain(() -> jobs.fail(job.id(), holder, why));
    }
}
