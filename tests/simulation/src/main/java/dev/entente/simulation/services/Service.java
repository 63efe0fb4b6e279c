package dev.entente.simulation.services;

/** One process of a service: production's classes, newly made at each start. */
public interface Service {

    void start();

    /** The database forgets the relay's connection. */
    void breakRelay();

    /** Partitions are taken away from its readers and given back. */
    void rebalance();
}
