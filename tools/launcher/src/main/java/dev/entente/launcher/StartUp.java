package dev.entente.launcher;

import dev.entente.launcher.server.ManagedProcess;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Brings processes up, each as soon as those it waits for are ready, and not many at once: starting a JVM keeps a whole
 * core busy. If one fails, or the start is broken off, what this start-up started is stopped again.
 */
final class StartUp {

    /** One more than the cores of a small machine, because a service also waits for Keycloak while it starts. */
    private static final int AT_ONCE = 3;

    private final ProcessControl control;
    private final ShutDown shutDown;
    private final Progress progress;
    private final ConcurrentLinkedDeque<ManagedProcess> started = new ConcurrentLinkedDeque<>();
    private final ExecutorService starters = Executors.newFixedThreadPool(AT_ONCE);
    private final CompletableFuture<Void> firstFailure = new CompletableFuture<>();

    StartUp(ProcessControl control, ShutDown shutDown, Progress progress) {
        this.control = control;
        this.shutDown = shutDown;
        this.progress = progress;
    }

    void run(List<ManagedProcess> processes) {
        try {
            await(preparations(processes));
            await(starts(processes));
            starters.shutdown();
        } catch (StackFailure failure) {
            abandon();
            throw failure;
        }
    }

    /** Stops what was started so far; processes that ran before stay. */
    synchronized void abandon() {
        starters.shutdownNow();
        awaitStarters();
        shutDown.run(List.copyOf(started));
        started.clear();
    }

    private List<CompletableFuture<Void>> preparations(List<ManagedProcess> processes) {
        return processes.stream()
                .map(process -> CompletableFuture.runAsync(watched(() -> process.prepare(progress)), starters))
                .toList();
    }

    private Collection<CompletableFuture<Void>> starts(List<ManagedProcess> processes) {
        var ready = new HashMap<String, CompletableFuture<Void>>();
        for (var process : processes) {
            ready.put(
                    process.name(),
                    awaited(process, ready)
                            .thenRunAsync(watched(() -> control.ensureReady(process, started::add)), starters));
        }
        return ready.values();
    }

    private static CompletableFuture<Void> awaited(ManagedProcess process, Map<String, CompletableFuture<Void>> ready) {
        return CompletableFuture.allOf(process.waitsFor().stream()
                .filter(ready::containsKey)
                .map(ready::get)
                .toArray(CompletableFuture<?>[]::new));
    }

    private Runnable watched(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException failure) {
                firstFailure.completeExceptionally(failure);
                throw failure;
            }
        };
    }

    /** Until all are done or the first has failed, rather than until everybody else is done too. */
    private void await(Collection<CompletableFuture<Void>> steps) {
        var all = CompletableFuture.allOf(steps.toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(all, firstFailure).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof StackFailure known
                    ? known
                    : new StackFailure("the start failed: " + failure.getCause(), failure);
        }
    }

    private void awaitStarters() {
        try {
            if (!starters.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new StackFailure("some processes are still starting; ./entente down stops them");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
