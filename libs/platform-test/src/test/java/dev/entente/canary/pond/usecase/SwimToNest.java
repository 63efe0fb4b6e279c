package dev.entente.canary.pond.usecase;

import dev.entente.canary.nest.usecase.LayAndHatch;

public final class SwimToNest {
    public Object handle() {
        return new LayAndHatch();
    }
}
