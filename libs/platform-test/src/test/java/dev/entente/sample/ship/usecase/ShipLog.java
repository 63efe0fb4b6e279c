package dev.entente.sample.ship.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

public interface ShipLog {
    Uni<Void> note(NotePassingShip.Command ship, Instant notedAt);

    Uni<Void> forget(UUID shipId);
}
