package dev.entente.platform.jobs;

/** How far a job is: {@code done} of {@code total} pieces, and what it is doing, for example {@code checking}. */
public record JobProgress(long done, long total, String phase) {

    public static JobProgress notStarted() {
        return new JobProgress(0, 0, "queued");
    }
}
