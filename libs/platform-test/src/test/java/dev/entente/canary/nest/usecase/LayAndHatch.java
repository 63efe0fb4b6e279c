package dev.entente.canary.nest.usecase;

public final class LayAndHatch {
    public void handle() {}

    public void hatch() {}
}
