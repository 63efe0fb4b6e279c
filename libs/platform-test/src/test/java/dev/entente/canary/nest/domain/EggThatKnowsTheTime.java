package dev.entente.canary.nest.domain;

import java.time.Instant;

public final class EggThatKnowsTheTime {
    public Instant laidAt() {
        return Instant.now();
    }
}
