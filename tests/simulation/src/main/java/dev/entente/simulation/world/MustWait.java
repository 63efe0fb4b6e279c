package dev.entente.simulation.world;

import java.util.function.Consumer;

/** A step finds what it needs locked by another; it is tried again when that one is done. */
public final class MustWait extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<Runnable> queue;

    /** @param queue keeps what is to be run once the lock is free */
    public MustWait(Consumer<Runnable> queue) {
        super("locked", null, false, false);
        this.queue = queue;
    }

    public void whenFree(Runnable again) {
        queue.accept(again);
    }
}
