package dev.entente.platformtest.servers;

/** A database server that a test may take away for a while. */
interface SwitchableDatabase {
    void start();

    void stop();
}
