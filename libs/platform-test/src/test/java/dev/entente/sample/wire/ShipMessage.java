package dev.entente.sample.wire;

import java.util.UUID;

public record ShipMessage(ShipState ship) {
    public record ShipState(UUID shipId, String name) {}
}
