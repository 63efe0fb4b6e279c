package dev.entente.launcher;

import dev.entente.launcher.server.ManagedProcess;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/**
 * Stops processes, each after those that wait for it have gone: services before Kafka, or their stale group members would
 * delay the next start, and PostgreSQL last.
 */
record ShutDown(ProcessControl control) {

    /** Expects the order in which they were, or would be, started. */
    void run(List<ManagedProcess> processes) {
        try (var stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            var gone = new HashMap<ManagedProcess, CompletableFuture<Void>>();
            for (var process : processes.reversed()) {
                gone.put(process, dependantsAmong(gone, process).thenRunAsync(() -> control.stop(process), stoppers));
            }
            all(gone).join();
        }
    }

    private static CompletableFuture<Void> dependantsAmong(
            Map<ManagedProcess, CompletableFuture<Void>> gone, ManagedProcess process) {
        var dependants = new HashMap<>(gone);
        dependants.keySet().removeIf(other -> !other.waitsFor().contains(process.name()));
        return all(dependants);
    }

    private static CompletableFuture<Void> all(Map<ManagedProcess, CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.values().toArray(CompletableFuture<?>[]::new));
    }
}
