package dev.entente.sample.ship.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class ForgetShip {
    private final ShipLog log;

    ForgetShip(ShipLog log) {
        this.log = log;
    }

    public Uni<Void> handle(UUID shipId) {
        return log.forget(shipId);
    }
}
