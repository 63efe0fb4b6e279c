package dev.entente.scheduling.meeting.adapter;

import dev.entente.platform.jobs.JobProgress;
import dev.entente.platform.jobs.JobState;
import dev.entente.platform.jobs.JobStep;
import java.util.Map;

/** A settlement goes on until a step finds nothing left to change. */
final class SettlementProgress {
    private SettlementProgress() {}

    record Result(long meetings) {}

    static JobStep after(JobState state, int changed) {
        long done = state.progress().done() + changed;
        JobProgress progress = new JobProgress(done, done, "settling");
        return changed == 0 ? JobStep.finished(progress, new Result(done)) : JobStep.goOn(progress, Map.of());
    }
}
