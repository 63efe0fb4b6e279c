package dev.entente.bench.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.bench.BenchFailure;
import dev.entente.bench.figure.Distribution;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Notes when a growing number was seen. */
final class Watch {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATA = "data:";

    private final List<Sight> sights = new ArrayList<>();
    private long highest;
    private boolean stopped;

    Watch(long before) {
        this.highest = before - 1;
    }

    private record Sight(long value, long at) {}

    /** Asks as fast as it is answered, until it is stopped. */
    void ask(LongSupplier question) {
        while (!isStopped()) {
            see(question.getAsLong());
        }
    }

    /** Until it is stopped and the thread interrupted, or the stream ends. */
    void listen(Stream<String> lines) {
        try (lines) {
            lines.takeWhile(line -> !isStopped())
                    .filter(line -> line.startsWith(DATA))
                    .forEach(line -> see(valueOf(line)));
        } catch (UncheckedIOException closed) {
            if (!isStopped()) {
                throw closed;
            }
        }
    }

    void awaitFirst(Duration patience) throws InterruptedException {
        awaitValue(highest() + 1, patience);
    }

    synchronized void awaitValue(long value, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (highest < value) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                throw new BenchFailure("the number stays at " + highest + " and does not become " + value);
            }
            wait(Math.max(1, Duration.ofNanos(left).toMillis()));
        }
    }

    synchronized void stop() {
        stopped = true;
    }

    synchronized long firstAtLeast(long value) {
        return sights.stream()
                .filter(sight -> sight.value() >= value)
                .mapToLong(Sight::at)
                .findFirst()
                .orElseThrow(() -> new BenchFailure("the number " + value + " was never seen"));
    }

    /** Milliseconds between one sight and the next. */
    synchronized Distribution gaps() {
        List<Double> gaps = new ArrayList<>();
        for (int number = 1; number < sights.size(); number++) {
            gaps.add((sights.get(number).at() - sights.get(number - 1).at()) / 1e6);
        }
        return Distribution.of(gaps);
    }

    private synchronized void see(long value) {
        sights.add(new Sight(value, System.nanoTime()));
        highest = Math.max(highest, value);
        notifyAll();
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized long highest() {
        return highest;
    }

    private static long valueOf(String line) {
        try {
            return Visibility.value(JSON.readTree(line.substring(DATA.length())));
        } catch (JsonProcessingException notJson) {
            throw new BenchFailure("The stream sent " + line, notJson);
        }
    }
}
