package dev.entente.canary.nest.domain;

import io.smallrye.mutiny.Uni;

public final class EggThatHatchesLater {
    public Uni<String> hatch() {
        return Uni.createFrom().item("chick");
    }
}
