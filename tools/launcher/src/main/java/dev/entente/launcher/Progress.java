package dev.entente.launcher;

/** Told what happens while it happens; called by several threads. */
@FunctionalInterface
public interface Progress {

    void report(String process, String what);

    static Progress silent() {
        return (process, what) -> {};
    }

    static Progress printed() {
        return (process, what) -> System.out.printf("  %-16s%s%n", process, what);
    }
}
