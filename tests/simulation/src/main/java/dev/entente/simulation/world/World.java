package dev.entente.simulation.world;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is ready to happen, of which one step at a time is chosen by chance. Production code runs between the steps: each
 * call of a port is one, so between any two of them somebody else may act, or the process may die.
 */
public final class World {
    private static final Instant BEGINNING = Instant.parse("2026-01-20T09:00:00Z");
    private static final int MOST_MICROSECONDS_PER_STEP = 2_000;

    private final Chance chance;
    private final List<Step<?>> ready = new ArrayList<>();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>();
    private long microseconds;
    private long steps;
    private long timersSet;
    private long trace = 0xcbf29ce484222325L;
    private @Nullable Scope current;
    private @Nullable Violation violation;

    public World(Chance chance) {
        this.chance = chance;
    }

    private record Step<T>(String name, Scope scope, Supplier<T> effect, UniEmitter<? super T> emitter) {}

    private record Timer(long due, long number, String name, Scope scope, Runnable work) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            return due == other.due ? Long.compare(number, other.number) : Long.compare(due, other.due);
        }
    }

    public Chance chance() {
        return chance;
    }

    public Instant now() {
        return BEGINNING.plusNanos(microseconds * 1_000);
    }

    public long steps() {
        return steps;
    }

    /** The same for two worlds in which the same steps happened in the same order. */
    public long trace() {
        return trace;
    }

    public Optional<Violation> violation() {
        return Optional.ofNullable(violation);
    }

    /** Only the first one counts. Not thrown: production code would take it for a failure of its own and go on. */
    public void violated(Invariant invariant, String detail) {
        if (violation == null) {
            violation = new Violation(invariant, detail, steps);
        }
    }

    public Scope scope() {
        return Objects.requireNonNull(current, "Nobody is doing anything");
    }

    /** Something that a port does at once, at a moment of the world's choosing. */
    public <T> Uni<T> step(String name, Supplier<T> effect) {
        return Uni.createFrom().emitter(emitter -> ready.add(new Step<>(name, scope(), effect, emitter)));
    }

    public Uni<Void> act(String name, Runnable effect) {
        return Uni.createFrom()
                .emitter(emitter -> ready.add(new Step<Void>(
                        name,
                        scope(),
                        () -> {
                            effect.run();
                            return null;
                        },
                        emitter)));
    }

    /** Goes on for somebody else than whoever acts now. */
    public void as(Scope other, Runnable work) {
        Scope before = current;
        current = other;
        try {
            work.run();
        } finally {
            current = before;
        }
    }

    /** Runs when that much time has passed, if the process still lives; a step of its own. */
    public Runnable after(Duration wait, String name, Runnable work) {
        Timer timer = new Timer(microseconds + wait.toNanos() / 1_000, timersSet++, name, scope(), work);
        timers.add(timer);
        return () -> timers.remove(timer);
    }

    /** Lets one thing happen; false when nothing will ever happen again. */
    public boolean goOn() {
        if (ready.isEmpty() && !advanceToNextTimer()) {
            return false;
        }
        microseconds += chance.below(MOST_MICROSECONDS_PER_STEP);
        moveWhatIsDue();
        int place = chance.below(ready.size());
        Step<?> chosen = ready.get(place);
        ready.set(place, ready.get(ready.size() - 1));
        ready.remove(ready.size() - 1);
        if (chosen.scope().isAlive()) {
            steps++;
            note(chosen.name());
            note(chosen.scope().process().name());
            as(chosen.scope(), () -> perform(chosen));
        }
        return true;
    }

    /** Makes what happens part of the trace. */
    public void note(String what) {
        trace = (trace ^ what.hashCode()) * 0x100000001b3L;
    }

    private <T> void perform(Step<T> step) {
        Repeatable transaction = step.scope().transaction();
        T result;
        try {
            if (transaction != null) {
                transaction.beginAttempt();
            }
            result = step.effect().get();
        } catch (MustWait locked) {
            if (transaction != null) {
                transaction.undoAttempt();
            }
            locked.whenFree(() -> ready.add(step));
            return;
        } catch (RuntimeException failure) {
            if (transaction != null) {
                transaction.failed(failure);
            }
            step.emitter().fail(failure);
            return;
        }
        step.emitter().complete(result);
    }

    private boolean advanceToNextTimer() {
        Timer next = timers.peek();
        if (next == null) {
            return false;
        }
        microseconds = Math.max(microseconds, next.due());
        moveWhatIsDue();
        return true;
    }

    private void moveWhatIsDue() {
        Timer next = timers.peek();
        while (next != null && next.due() <= microseconds) {
            timers.remove();
            Timer due = next;
            as(due.scope(), () -> act(due.name(), due.work()).subscribe().with(done -> {}, this::unexpected));
            next = timers.peek();
        }
    }

    /** A failure that nobody handles would silently end whatever was to follow. */
    public void unexpected(Throwable failure) {
        violated(
                Invariant.NOTHING_FAILS_UNHEARD,
                failure + " "
                        + List.of(failure.getStackTrace()).subList(0, Math.min(6, failure.getStackTrace().length)));
    }
}
