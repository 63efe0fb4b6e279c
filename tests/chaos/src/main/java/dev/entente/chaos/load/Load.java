package dev.entente.chaos.load;

import dev.entente.chaos.history.Call;
import dev.entente.chaos.history.History;
import dev.entente.chaos.history.Operation;
import dev.entente.chaos.history.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Clients at work, until they are told to stop; then they find out what became of everything that was unclear. */
public final class Load implements AutoCloseable {
    private static final int REPEATED_PERCENT = 3;
    private static final int PERCENT = 100;
    private static final Duration PAUSE_WHEN_UNCLEAR = Duration.ofMillis(300);
    private static final Duration TIME_TO_RESOLVE = Duration.ofMinutes(2);

    private final Clients clients;
    private final History history;
    private final Mood mood;
    private final Pace pace;
    private final long beginNanos = System.nanoTime();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> working = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong bookings = new AtomicLong();
    private volatile boolean stopped;

    private Load(Clients clients, History history, Mood mood, Pace pace) {
        this.clients = clients;
        this.history = history;
        this.mood = mood;
        this.pace = pace;
    }

    public static Load of(
            Clients clients, History history, Ground ground, Mood mood, int number, Pace pace, long seed) {
        Load load = new Load(clients, history, mood, pace);
        for (int client = 0; client < number; client++) {
            List<Pair> pairs = pairs(ground, client, number);
            Random random = new Random(seed + client);
            load.working.add(load.threads.submit(() -> load.work(pairs, random)));
        }
        return load;
    }

    /** Commands that were carried out so far. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Those of them that took a slot. */
    public long bookings() {
        return bookings.get();
    }

    /** Returns when nobody asks for anything any more and everything unclear was resolved by its key, if it can be. */
    public void finish() {
        stopped = true;
        for (Future<?> client : working) {
            await(client);
        }
        threads.close();
    }

    @Override
    public void close() {
        finish();
    }

    private void work(List<Pair> pairs, Random random) {
        while (!stopped) {
            Pair pair = pairs.get(random.nextInt(pairs.size()));
            if (!pair.isDone()) {
                step(pair, moodOf(pairs), random);
            }
            rest(pace.pause());
        }
        long deadline = System.nanoTime() + TIME_TO_RESOLVE.toNanos();
        for (Pair pair : pairs) {
            while (pair.unclear().isPresent() && System.nanoTime() < deadline) {
                step(pair, mood, random);
            }
        }
    }

    /** When everybody has met there is no load any more. */
    private Mood moodOf(List<Pair> pairs) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - beginNanos);
        long met = pairs.stream().filter(Pair::hasMet).count();
        return pace.letsMeet(elapsed, met, pairs.size()) ? mood : mood.beforeMeeting();
    }

    private void step(Pair pair, Mood mood, Random random) {
        Call call = pair.unclear().orElseGet(() -> pair.next(random, mood));
        Operation operation = clients.send(call);
        pair.learn(operation);
        if (operation.verdict() == Verdict.UNKNOWN) {
            rest(PAUSE_WHEN_UNCLEAR);
        } else if (operation.isOk()) {
            count(operation);
            if (random.nextInt(PERCENT) < REPEATED_PERCENT) {
                clients.send(call);
            }
        }
    }

    private void count(Operation operation) {
        acknowledged.incrementAndGet();
        if (operation.text("status").equals("SCHEDULED")
                && !operation.call().deed().equals("attendance")) {
            bookings.incrementAndGet();
        }
    }

    /** Hosts are shared out, so that each pair is one client's; guests, slots and tables are everybody's. */
    private static List<Pair> pairs(Ground ground, int client, int clients) {
        List<Pair> pairs = new ArrayList<>();
        for (int host = client; host < ground.hosts().size(); host += clients) {
            for (String guest : ground.guests()) {
                pairs.add(new Pair(ground, ground.hosts().get(host), guest));
            }
        }
        return pairs;
    }

    private void await(Future<?> client) {
        try {
            client.get();
        } catch (ExecutionException failure) {
            history.breach("a client gave up: " + failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
