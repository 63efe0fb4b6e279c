package dev.entente.simulation.world;

/** Something that must always hold does not. */
public record Violation(Invariant invariant, String detail, long step) {

    @Override
    public String toString() {
        return invariant + " at step " + step + ": " + detail;
    }
}
