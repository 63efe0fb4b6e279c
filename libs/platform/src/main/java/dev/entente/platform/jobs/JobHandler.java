package dev.entente.platform.jobs;

import dev.entente.platform.problem.Problem;
import dev.entente.platform.rule.Occasion;
import io.smallrye.mutiny.Uni;

/**
 * One kind of long work. It runs in steps; each step is one transaction, and its effect and the job's new progress are
 * committed together, so a killed process resumes after the last step, on any instance.
 */
public interface JobHandler {

    /** The job's type, for example {@code participant-import}. */
    String type();

    /**
     * Does the next piece, small enough for one transaction (well under a second), and says how far the job is. A
     * {@link dev.entente.platform.rule.Refusal} ends the job as failed with that problem.
     */
    Uni<JobStep> step(JobState state, Occasion occasion);

    /**
     * The job was cancelled and has no further step: what it works at is to be left in order. Committed together with
     * the job's end. A job that only waited has done nothing yet, and is told all the same.
     */
    default Uni<Void> cancelled(JobState state, Occasion occasion) {
        return Uni.createFrom().voidItem();
    }

    /**
     * The job ends as failed, by a refusal or because it was given up: what it works at must not wait for it any longer.
     * What its last step did is rolled back. Committed together with the job's end.
     */
    default Uni<Void> failed(JobState state, Problem why, Occasion occasion) {
        return Uni.createFrom().voidItem();
    }
}
