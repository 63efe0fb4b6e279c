package dev.entente.reporting.projection.usecase;

import dev.entente.reporting.projection.domain.Generation;
import dev.entente.reporting.projection.domain.GenerationSize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What an operator sees of the projection. */
@ApplicationScoped
public class ListGenerations {
    private final Generations generations;

    ListGenerations(Generations generations) {
        this.generations = generations;
    }

    public record Listed(Generation generation, GenerationSize size) {}

    public Uni<List<Listed>> handle() {
        return generations
                .all()
                .chain(all -> generations
                        .sizes()
                        .map(sizes -> all.stream()
                                .map(one -> new Listed(one, sizes.getOrDefault(one.number(), GenerationSize.NOTHING)))
                                .toList()));
    }
}
