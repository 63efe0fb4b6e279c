package dev.entente.chaos.stage;

import dev.entente.bench.client.Api;
import dev.entente.chaos.history.History;
import dev.entente.chaos.link.Link;
import dev.entente.chaos.load.Clients;
import dev.entente.chaos.load.Ground;
import dev.entente.chaos.load.Load;
import dev.entente.e2e.fault.Recovery;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.launcher.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** What a scenario is given: the stack, its links, the clients at work, and where to say what was done. */
public final class Stage {
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(50);
    private static final Duration SLICE = Duration.ofMillis(250);

    private final ChaosStack chaos;
    private final Stack stack;
    private final History history;
    private final Ground ground;
    private final Load load;
    private final Clients clients;
    private final Api api;
    private final Random random;
    private final Limits limits;
    private final long endNanos;
    private final List<Duration> recoveries = new ArrayList<>();

    public Stage(ChaosStack chaos, History history, Ground ground, Load load, Clients clients, Api api, Limits limits) {
        this.chaos = chaos;
        this.stack = chaos.stack();
        this.history = history;
        this.ground = ground;
        this.load = load;
        this.clients = clients;
        this.api = api;
        this.random = new Random(limits.seed());
        this.limits = limits;
        this.endNanos = System.nanoTime() + limits.time().toNanos();
    }

    /** @param untilNoticed whether it ends with the first breach, because nothing more has to be known */
    public record Limits(Duration time, long seed, Patience patience, boolean untilNoticed) {}

    public ChaosStack chaos() {
        return chaos;
    }

    public Stack stack() {
        return stack;
    }

    public Link link(String program) {
        return chaos.links().before(program);
    }

    public SourceDatabases sources() {
        return new SourceDatabases(stack);
    }

    public Planted planted() {
        return chaos.planted();
    }

    public History history() {
        return history;
    }

    public Ground ground() {
        return ground;
    }

    public Load load() {
        return load;
    }

    public Clients clients() {
        return clients;
    }

    /** For what is no part of the history. */
    public Api api() {
        return api;
    }

    public Random random() {
        return random;
    }

    public Patience patience() {
        return limits.patience();
    }

    /** Whether it ends with the first thing that is noticed, and nobody plays on this stack afterwards. */
    public boolean isHunt() {
        return limits.untilNoticed();
    }

    public boolean hasTimeLeft() {
        return System.nanoTime() < endNanos;
    }

    public void fault(String what) {
        history.fault(what);
    }

    public void last(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            goOnUnlessNoticed();
            TimeUnit.NANOSECONDS.sleep(Math.min(left, SLICE.toNanos()));
        }
    }

    /** Somewhere between both, by the scenario's seed. */
    public void lastBetween(Duration least, Duration most) throws InterruptedException {
        last(Duration.ofMillis(random.nextLong(least.toMillis(), most.toMillis() + 1)));
    }

    /** Ends a fault and measures from there until all is well. */
    public void recover(Runnable end) {
        recover(end, () -> {});
    }

    /** Looks on meanwhile. */
    public void recover(Runnable end, Runnable meanwhile) {
        long begin = System.nanoTime();
        end.run();
        meanwhile.run();
        goOnUnlessNoticed();
        new Recovery(stack, limits.patience().recovery()).await();
        recoveries.add(Duration.ofNanos(System.nanoTime() - begin));
    }

    public void await(String what, Duration atMost, BooleanSupplier condition) {
        Awaitility.await(what).atMost(atMost).pollInterval(LOOK_AGAIN_AFTER).until(() -> {
            goOnUnlessNoticed();
            return condition.getAsBoolean();
        });
    }

    public void require(boolean condition, String otherwise) {
        if (!condition) {
            history.breach(otherwise);
            goOnUnlessNoticed();
        }
    }

    private void goOnUnlessNoticed() {
        if (isHunt() && !history.breaches().isEmpty()) {
            throw new Noticed();
        }
    }

    public List<Duration> recoveries() {
        return recoveries;
    }
}
