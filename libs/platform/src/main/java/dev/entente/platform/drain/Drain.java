package dev.entente.platform.drain;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Says whether this process is on its way down; whoever would take new work asks first. */
@ApplicationScoped
public class Drain {
    private volatile boolean begun;

    public boolean hasBegun() {
        return begun;
    }

    void announce(@Observes ShutdownDelayInitiatedEvent announced) {
        begun = true;
    }

    /** Before every other observer: those wait for work that must by then know that no more is wanted. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent stopping) {
        begun = true;
    }
}
