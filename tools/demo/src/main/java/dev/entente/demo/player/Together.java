package dev.entente.demo.player;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Runs things at the same time, up to a limit; when one fails, the others are interrupted. */
final class Together {

    private final Semaphore places;

    Together(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /** Returns when all have ended. */
    void run(Collection<Runnable> tasks) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var completed = new ExecutorCompletionService<Void>(threads);
            var futures = new ArrayList<Future<Void>>();
            for (var task : tasks) {
                futures.add(completed.submit(() -> inAPlace(task), null));
            }
            try {
                for (int ended = 0; ended < futures.size(); ended++) {
                    completed.take().get();
                }
            } catch (ExecutionException failure) {
                throw failure.getCause() instanceof Refused refused
                        ? refused
                        : new IllegalStateException(failure.getCause());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new Refused("interrupted", interrupted);
            } finally {
                futures.forEach(future -> future.cancel(true));
            }
        }
    }

    private void inAPlace(Runnable task) {
        places.acquireUninterruptibly();
        try {
            if (!Thread.currentThread().isInterrupted()) {
                task.run();
            }
        } finally {
            places.release();
        }
    }
}
