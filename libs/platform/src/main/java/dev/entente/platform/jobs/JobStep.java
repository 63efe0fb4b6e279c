package dev.entente.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What a step leaves.
 *
 * @param memory what the next step needs, written as JSON
 * @param result the job's result when it is finished, else null
 */
public record JobStep(
        JobProgress progress, Object memory, @Nullable Object result) {

    public static JobStep goOn(JobProgress progress, Object memory) {
        return new JobStep(progress, memory, null);
    }

    public static JobStep finished(JobProgress progress, Object result) {
        return new JobStep(progress, java.util.Map.of(), result);
    }

    public boolean isLast() {
        return result != null;
    }
}
