package dev.entente.chaos.stage;

/** Ends a scenario that is only played until something is noticed. */
public final class Noticed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Noticed() {
        super("something was noticed");
    }
}
