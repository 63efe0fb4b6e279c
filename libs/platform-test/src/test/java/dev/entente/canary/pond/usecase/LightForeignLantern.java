package dev.entente.canary.pond.usecase;

import dev.entente.sample.lantern.usecase.LightLantern;

public final class LightForeignLantern {
    public Class<?> handle() {
        return LightLantern.class;
    }
}
