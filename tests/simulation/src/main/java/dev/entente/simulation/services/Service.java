package dev.entente.simulation.services;

import dev.entente.platform.inbox.InboxParts;

/** One process of a service: production's classes, newly made at each start. */
public abstract class Service {
    private final PlatformParts platform;

    Service(PlatformParts platform) {
        this.platform = platform;
    }

    public void start() {
        platform.start();
    }

    public InboxParts inbox() {
        return platform.inbox();
    }

    /** The database forgets the relay's connection. */
    public void breakRelay() {
        platform.breakRelay();
    }

    /** Partitions are taken away from its readers and given back. */
    public void rebalance() {
        platform.rebalance();
    }
}
