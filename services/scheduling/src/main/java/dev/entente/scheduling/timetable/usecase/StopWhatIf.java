package dev.entente.scheduling.timetable.usecase;

import dev.entente.platform.transaction.AfterCommit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Nobody wants the answer any more. */
@ApplicationScoped
public class StopWhatIf {
    private final WhatIfComputations computations;
    private final AfterCommit afterCommit;

    StopWhatIf(WhatIfComputations computations, AfterCommit afterCommit) {
        this.computations = computations;
        this.afterCommit = afterCommit;
    }

    public Uni<Void> handle(UUID jobId) {
        afterCommit.then(() -> computations.forget(jobId));
        return Uni.createFrom().voidItem();
    }
}
