package dev.entente.platform.jobs;

/**
 * <pre>
 * QUEUED ──► RUNNING ──► SUCCEEDED | FAILED | CANCELLED
 *    └──────────────────────────────────────────► CANCELLED
 * </pre>
 */
enum JobStatus {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
