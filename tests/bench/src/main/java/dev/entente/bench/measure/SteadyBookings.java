package dev.entente.bench.measure;

import dev.entente.bench.BenchFailure;
import dev.entente.bench.client.Api;
import dev.entente.bench.client.Reply;
import dev.entente.bench.figure.Distribution;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/** Accepts meetings at a steady rate, whether or not the answers before have come. */
final class SteadyBookings implements AutoCloseable {
    static final int PER_SECOND = 20;
    private static final Duration BETWEEN = Duration.ofMillis(1000 / PER_SECOND);

    private final Api api;
    private final Iterator<BookingPlan.Acceptance> left;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    SteadyBookings(Api api, List<BookingPlan.Acceptance> acceptances) {
        this.api = api;
        this.left = acceptances.iterator();
    }

    /** How long the answers took, in milliseconds, of those that were asked for until the condition held. */
    Distribution until(BooleanSupplier over) throws InterruptedException {
        List<Future<Reply>> replies = new ArrayList<>();
        long next = System.nanoTime();
        while (!over.getAsBoolean()) {
            BookingPlan.Acceptance acceptance = next();
            replies.add(callers.submit(
                    () -> api.post("scheduling", acceptance.meeting().acceptance(), acceptance.body())));
            next += BETWEEN.toNanos();
            Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Reply> reply : replies) {
            millis.add(granted(reply).millis());
        }
        return Distribution.of(millis);
    }

    Distribution forSeconds(int seconds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        return until(() -> System.nanoTime() >= end);
    }

    private BookingPlan.Acceptance next() {
        if (!left.hasNext()) {
            throw new BenchFailure("There were too few meetings to accept for so long");
        }
        return left.next();
    }

    private static Reply granted(Future<Reply> future) throws InterruptedException {
        try {
            Reply reply = future.get();
            if (!reply.isSuccess()) {
                throw new BenchFailure("An acceptance of free claims was refused: " + reply);
            }
            return reply;
        } catch (ExecutionException failure) {
            throw new BenchFailure("An acceptance found nobody", failure);
        }
    }

    @Override
    public void close() {
        callers.close();
    }
}
