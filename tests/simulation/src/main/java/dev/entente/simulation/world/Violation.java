package dev.entente.simulation.world;

/**
 * Something that must always hold does not.
 *
 * @param invariant its name
 */
public record Violation(String invariant, String detail, long step) {

    @Override
    public String toString() {
        return invariant + " at step " + step + ": " + detail;
    }
}
