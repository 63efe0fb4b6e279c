package dev.entente.bench.client;

import dev.entente.bench.BenchFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Many callers at the same time. */
public final class Crowd {

    private Crowd() {}

    /** Does it for each, so many at once; the answers are in the order of the tasks. */
    public static <T, R> List<R> forEach(List<T> tasks, int atOnce, Function<T, R> work) {
        Semaphore places = new Semaphore(atOnce);
        return run(tasks, task -> {
            places.acquireUninterruptibly();
            try {
                return work.apply(task);
            } finally {
                places.release();
            }
        });
    }

    /** Does it for all at one moment. */
    public static <T, R> List<R> together(List<T> tasks, Function<T, R> work) {
        CountDownLatch ready = new CountDownLatch(tasks.size());
        return run(tasks, task -> {
            ready.countDown();
            ready.await();
            return work.apply(task);
        });
    }

    private static <T, R> List<R> run(List<T> tasks, Work<T, R> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> futures = new ArrayList<>();
            for (T task : tasks) {
                futures.add(threads.submit(() -> work.on(task)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof BenchFailure known
                    ? known
                    : new BenchFailure("One of many failed: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", interrupted);
        }
    }

    private interface Work<T, R> {
        R on(T task) throws InterruptedException;
    }
}
