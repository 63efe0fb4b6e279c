package dev.entente.bench.measure;

/** Measures one thing. */
public interface Bench {

    String name();

    /** What it answers, in a few words. */
    String question();

    void run(BenchRun run) throws InterruptedException;
}
