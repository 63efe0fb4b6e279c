package dev.entente.canary.nest.usecase;

import dev.entente.canary.wire.NestPlan;

public final class BuildNest {
    public Object handle() {
        return new NestPlan("twigs");
    }
}
