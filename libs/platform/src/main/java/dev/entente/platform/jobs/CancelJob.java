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

    CancelJob(JobStore jobs) {
        this.jobs = jobs;
    }

    record Command(UUID job, Optional<Long> seenVersion) {}

    Uni<JobRow> handle(Command command, Occasion occasion) {
        return jobs.get(command.job(), occasion.actor())
                .invoke(found -> requireSeen(command, found))
                .chain(found -> jobs.askToCancel(found.id()))
                .invoke(changed -> require(
                        changed > 0, JobRule.JOB_MUST_NOT_BE_FINISHED, "The job has ended and cannot be cancelled."))
                .chain(() -> jobs.get(command.job(), occasion.actor()));
    }

    private static void requireSeen(Command command, JobRow found) {
        require(
                command.seenVersion().orElse(found.version()) == found.version(),
                JobRule.IF_MATCH_MUST_BE_CURRENT,
                "The job has gone on since; read it again, or leave If-Match out.");
    }
}
