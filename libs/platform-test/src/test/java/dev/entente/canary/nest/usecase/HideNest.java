package dev.entente.canary.nest.usecase;

import java.security.SecureRandom;

public final class HideNest {
    public byte[] handle() {
        return new SecureRandom().generateSeed(1);
    }
}
