package dev.entente.platform.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Objects;

/**
 * A bucket of requests for each caller, which fills evenly. Whoever was not heard of for longer than a bucket takes to
 * fill is forgotten, which changes nothing for them; so are those heard of least, when there are very many.
 */
final class RequestRates {
    static final Duration TIME_TO_FILL = Duration.ofSeconds(10);
    private static final Duration FORGOTTEN_AFTER = TIME_TO_FILL.multipliedBy(2);
    private static final int MOST_CALLERS = 50_000;

    private final TimeMeter clock;
    private final Cache<Caller, Bucket> buckets;

    record Caller(String name, long perSecond) {}

    RequestRates(TimeMeter clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .ticker(clock::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    Allowance afterOneMore(Caller caller) {
        ConsumptionProbe probe =
                Objects.requireNonNull(buckets.get(caller, this::full)).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                atOnce(caller),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForRefill()),
                Duration.ofNanos(probe.getNanosToWaitForReset()));
    }

    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(Caller caller) {
        return Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(atOnce(caller)).refillGreedy(caller.perSecond(), Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static long atOnce(Caller caller) {
        return caller.perSecond() * TIME_TO_FILL.toSeconds();
    }
}
