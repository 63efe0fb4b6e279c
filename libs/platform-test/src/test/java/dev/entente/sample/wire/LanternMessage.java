package dev.entente.sample.wire;

import java.time.Instant;
import java.util.UUID;

public record LanternMessage(Instant occurredAt, LanternState lantern) {
    public record LanternState(UUID lanternId, String name) {}
}
