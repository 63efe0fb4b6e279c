package dev.entente.canary.nest.domain;

import java.util.UUID;

public final class EggOfAnyColour {
    public UUID colour() {
        return UUID.randomUUID();
    }
}
