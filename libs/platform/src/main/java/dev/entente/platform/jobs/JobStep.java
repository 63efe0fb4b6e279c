package dev.entente.platform.jobs;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step leaves.
 *
 * @param memory what the next step needs, written as JSON
 * @param soFar what its owner may know before the end, if anything; stays until another step says something else
 * @param pause how long the next step waits; a waiting job leaves its place to others, and has got no further: whoever
 *     has to begin anew because its process died has used up an attempt
 * @param result the job's result when it is finished, else null
 */
public record JobStep(
        JobProgress progress,
        Object memory,
        @Nullable Object soFar,
        Duration pause,
        @Nullable Object result) {

    public static JobStep goOn(JobProgress progress, Object memory) {
        return new JobStep(progress, memory, null, Duration.ZERO, null);
    }

    public static JobStep finished(JobProgress progress, Object result) {
        return new JobStep(progress, Map.of(), null, Duration.ZERO, result);
    }

    public JobStep knowing(Object found) {
        return new JobStep(progress, memory, found, pause, result);
    }

    /** For a job that only looks how something goes on that ends with this process; well under the lease. */
    public JobStep waiting(Duration wait) {
        return new JobStep(progress, memory, soFar, wait, result);
    }

    boolean isWaiting() {
        return !pause.isZero();
    }

    public boolean isLast() {
        return result != null;
    }
}
