package dev.entente.sample.lantern.usecase;

import dev.entente.sample.lantern.domain.Lantern;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface Lanterns {
    Uni<Boolean> add(Lantern lantern);

    Uni<Lantern> forChange(UUID id);

    Uni<Lantern> get(UUID id);

    Uni<List<Lantern>> byName(Optional<String> afterName, int rows);
}
