package dev.entente.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;

/** Tells this process's relay, after a commit, that there is something to publish; the slow poll is the safety net. */
@ApplicationScoped
public class RelayWakeUp {
    private final AtomicReference<Runnable> relay = new AtomicReference<>(() -> {});

    public void wake() {
        relay.get().run();
    }

    void onWake(Runnable action) {
        relay.set(action);
    }
}
