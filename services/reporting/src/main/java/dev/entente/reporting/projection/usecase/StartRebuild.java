package dev.entente.reporting.projection.usecase;

import static dev.entente.platform.rule.Refusal.require;
import static dev.entente.reporting.projection.domain.ProjectionRule.REBUILD_MUST_NOT_BE_UNDER_WAY;

import dev.entente.platform.jobs.Jobs;
import dev.entente.platform.rule.Occasion;
import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.domain.GenerationStatus;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens the next generation; its consumers start reading everything anew while the present one serves. */
@ApplicationScoped
public class StartRebuild {
    public static final String JOB = "projection-rebuild";

    private final Generations generations;
    private final Jobs jobs;

    StartRebuild(Generations generations, Jobs jobs) {
        this.generations = generations;
        this.jobs = jobs;
    }

    /** @param acceptDifferences switch even if the generations differ, for a rebuild that is to mend the serving one */
    public record Command(boolean acceptDifferences) {}

    /** What the job is given. */
    public record Input(int generation, boolean acceptDifferences) {}

    public record Started(UUID jobId, int generation) {}

    public Uni<Started> handle(Command command, Occasion occasion) {
        return generations
                .allForChange()
                .call(all -> giveUpAbandoned(all, occasion.now()))
                .chain(all -> open(all.get(0), command, occasion));
    }

    /** A generation whose job was cancelled or failed is nobody's any more. */
    private Uni<Void> giveUpAbandoned(List<Generation> all, Instant now) {
        Optional<Generation> building = all.stream()
                .filter(one -> one.status() == GenerationStatus.BUILDING)
                .findFirst();
        return building.flatMap(Generation::jobId)
                .map(job -> generations.isUnderWay(job).invoke(underWay -> {
                    require(
                            !underWay,
                            REBUILD_MUST_NOT_BE_UNDER_WAY,
                            "A rebuild is under way; wait for its job or cancel it.");
                    building.get().reject(now);
                }))
                .orElseGet(() -> Uni.createFrom().item(false))
                .replaceWithVoid();
    }

    private Uni<Started> open(Generation newest, Command command, Occasion occasion) {
        Generation next = newest.next(occasion.now());
        Input input = new Input(next.number(), command.acceptDifferences());
        return jobs.start(JOB, input, occasion)
                .invoke(next::builtBy)
                .call(() -> generations.add(next))
                .map(job -> new Started(job, next.number()));
    }
}
