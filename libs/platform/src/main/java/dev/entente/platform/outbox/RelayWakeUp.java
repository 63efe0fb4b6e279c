package dev.entente.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells this process's relay, after a commit, that there is something to publish; the slow poll is the safety net. */
@ApplicationScoped
public class RelayWakeUp {
    private volatile Runnable relay = () -> {};

    public void wake() {
        relay.run();
    }

    void onWake(Runnable action) {
        relay = action;
    }
}
