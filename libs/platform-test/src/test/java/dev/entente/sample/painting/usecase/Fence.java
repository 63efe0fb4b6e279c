package dev.entente.sample.painting.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The boards painted so far. */
public interface Fence {

    Uni<Void> paint(UUID jobId, long board);
}
