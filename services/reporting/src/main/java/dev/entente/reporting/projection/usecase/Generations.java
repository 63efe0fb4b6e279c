package dev.entente.reporting.projection.usecase;

import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.domain.GenerationSize;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All generations there are. */
public interface Generations {

    /** Newest first. */
    Uni<List<Generation>> all();

    /** As {@link #all()}, and nobody else may change one until the transaction ends. */
    Uni<List<Generation>> allForChange();

    Uni<Void> add(Generation generation);

    /** By the generation's number; one without any facts or progress is left out. */
    Uni<Map<Integer, GenerationSize>> sizes();

    /** Whether the job that builds a generation has not ended. */
    Uni<Boolean> isUnderWay(UUID jobId);
}
