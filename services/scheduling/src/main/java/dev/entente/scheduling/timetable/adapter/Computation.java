package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Certificate;
import dev.entente.scheduling.timetable.usecase.TimetableComputations.Course;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One timetable that is being computed. */
final class Computation {
    private static final Logger LOG = Logger.getLogger(Computation.class);

    private final CompletableFuture<Course> end;
    private volatile @Nullable Certificate soFar;
    private volatile boolean begun;
    private volatile boolean stopped;

    Computation(Executor threads, Function<Computation, Course> work) {
        end = CompletableFuture.supplyAsync(() -> run(work), threads).exceptionally(Computation::failed);
    }

    private Course run(Function<Computation, Course> work) {
        begun = true;
        return work.apply(this);
    }

    private static Course failed(Throwable failure) {
        LOG.error("A timetable cannot be computed", failure);
        return new Course.Failed();
    }

    Course course() {
        return end.getNow(new Course.UnderWay(soFar));
    }

    /** Also while it waits for a thread. */
    boolean isUnderWay() {
        return !end.isDone();
    }

    CompletionStage<Course> end() {
        return end;
    }

    void tell(Certificate best) {
        soFar = best;
    }

    /** @return whether it had begun, so that it ends with something */
    boolean stop() {
        stopped = true;
        return begun;
    }

    boolean isStopped() {
        return stopped;
    }
}
