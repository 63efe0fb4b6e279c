package dev.entente.reporting.projection.usecase;

import dev.entente.platform.rule.Occasion;
import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.domain.GenerationStatus;
import dev.entente.reporting.projection.usecase.Rebuilding.Comparison;
import dev.entente.reporting.projection.usecase.Rebuilding.Progress;
import dev.entente.reporting.projection.usecase.Rebuilding.SetAside;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * One look at a rebuild: first what earlier ones left is removed; then the consumers are waited for; and when they have
 * read as far as the serving generation, and nothing that they set aside is undecided, both are compared and switched in
 * one transaction.
 */
@ApplicationScoped
public class RebuildStep {
    private final Generations generations;
    private final Rebuilding rebuilding;

    RebuildStep(Generations generations, Rebuilding rebuilding) {
        this.generations = generations;
        this.rebuilding = rebuilding;
    }

    /** What a look finds. */
    public sealed interface Finding {
        record Clearing(int facts) implements Finding {}

        record Reading(Progress progress) implements Finding {}

        /** Generations with the same gap do not differ, so a message that nobody decided about must be waited for. */
        record Deciding(SetAside setAside) implements Finding {}

        /** @param switched false when the generations differ and that was not accepted */
        record Done(int generation, boolean switched, long passedOver, Comparison comparison) implements Finding {}
    }

    public Uni<Finding> handle(StartRebuild.Input rebuild, Occasion occasion) {
        return rebuilding
                .clearPart()
                .chain(cleared -> cleared > 0
                        ? Uni.createFrom().item(new Finding.Clearing(cleared))
                        : generations.allForChange().chain(all -> look(all, rebuild, occasion)));
    }

    private Uni<Finding> look(List<Generation> all, StartRebuild.Input rebuild, Occasion occasion) {
        Generation serving = only(all, one -> one.status() == GenerationStatus.SERVING);
        Generation building = only(all, one -> one.number() == rebuild.generation());
        return rebuilding
                .progress(building.number(), serving.number())
                .chain(progress -> progress.partitionsBehind() > 0
                        ? Uni.createFrom().item(new Finding.Reading(progress))
                        : lookAtWhatIsRead(building, serving, rebuild, occasion));
    }

    private Uni<Finding> lookAtWhatIsRead(
            Generation building, Generation serving, StartRebuild.Input rebuild, Occasion occasion) {
        return rebuilding
                .setAside(building.number())
                .chain(setAside -> setAside.undecided() > 0
                        ? Uni.createFrom().item(new Finding.Deciding(setAside))
                        : rebuilding
                                .compare(building.number(), serving.number())
                                .map(comparison -> new Finding.Done(
                                        building.number(),
                                        takesOver(building, serving, comparison, rebuild, occasion),
                                        setAside.passedOver(),
                                        comparison)));
    }

    private static boolean takesOver(
            Generation building,
            Generation serving,
            Comparison comparison,
            StartRebuild.Input rebuild,
            Occasion occasion) {
        boolean take = comparison.differing() == 0 || rebuild.acceptDifferences();
        if (take) {
            building.takeOverFrom(serving, occasion.now());
        } else {
            building.reject(occasion.now());
        }
        return take;
    }

    private static Generation only(List<Generation> all, java.util.function.Predicate<Generation> wanted) {
        return all.stream().filter(wanted).findFirst().orElseThrow();
    }
}
