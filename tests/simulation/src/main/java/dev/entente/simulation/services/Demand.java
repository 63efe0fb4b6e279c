package dev.entente.simulation.services;

/** How many commands clients still want to give in this world. */
public final class Demand {
    private int left;

    public Demand(int commands) {
        this.left = commands;
    }

    /** False when nobody wants anything any more. */
    public boolean take() {
        return left-- > 0;
    }

    public boolean isOver() {
        return left <= 0;
    }
}
