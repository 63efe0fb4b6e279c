package dev.entente.simulation.services;

import dev.entente.platform.inbox.InboxParts;

/** One process of a service: production's classes, newly made at each start. */
public abstract class Service {
    private final Plumbing plumbing;

    Service(Plumbing plumbing) {
        this.plumbing = plumbing;
    }

    public void start() {
        plumbing.start();
    }

    public InboxParts inbox() {
        return plumbing.inbox();
    }

    /** The database forgets the relay's connection. */
    public void breakRelay() {
        plumbing.breakRelay();
    }

    /** Partitions are taken away from its readers and given back. */
    public void rebalance() {
        plumbing.rebalance();
    }
}
