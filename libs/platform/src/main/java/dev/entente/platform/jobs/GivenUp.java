package dev.entente.platform.jobs;

import dev.entente.platform.problem.Problem;
import dev.entente.platform.problem.Problems;

/** The problem of a job that failed for no fault of its owner; what happened is in the log, not here. */
final class GivenUp {
    private GivenUp() {}

    static Problem after(int attempts) {
        return Problems.of(
                500,
                "INTERNAL_FAILURE",
                "The job failed on our side in " + attempts + " attempts and was given up. Start it again.");
    }
}
