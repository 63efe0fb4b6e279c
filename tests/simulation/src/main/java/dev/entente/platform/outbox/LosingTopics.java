package dev.entente.platform.outbox;

import dev.entente.simulation.log.Spoiled;
import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.world.Fault;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** The way to the broker: messages and acknowledgements get lost, and what was given up may arrive later. */
public final class LosingTopics implements Topics {
    private static final Duration LATE = Duration.ofMillis(700);

    private final World world;
    private final TopicLog log;
    private final Weather weather;
    private final Scope network;
    private int underWay;

    /** A message on its way. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sent(String topic, String key, Map<String, String> headers, byte[] body) {}

    public LosingTopics(World world, TopicLog log, Weather weather, Scope network) {
        this.world = world;
        this.log = log;
        this.weather = weather;
        this.network = network;
    }

    @Override
    public Uni<Void> append(String topic, String key, OptionalInt partition, Map<String, String> headers, byte[] body) {
        Sent sent = new Sent(topic, key, headers, body);
        return Uni.createFrom()
                .deferred(() -> world.act("send", () -> send(sent)).chain(() -> world.act("acknowledge", this::tell)));
    }

    private void send(Sent sent) {
        if (weather.brings(Fault.LOST_MESSAGE)) {
            if (world.chance().onceIn(2)) {
                later(sent);
            }
            throw lost();
        }
        if (weather.brings(Fault.LATE_APPEARANCE)) {
            later(sent);
        } else {
            arrive(sent);
        }
    }

    private void later(Sent sent) {
        underWay++;
        world.as(
                network,
                () -> world.after(LATE, "arrive late", () -> {
                    underWay--;
                    arrive(sent);
                }));
    }

    private void tell() {
        if (weather.brings(Fault.LOST_MESSAGE)) {
            throw lost();
        }
    }

    /** Whether nothing is to arrive any more that was given up. */
    public boolean isIdle() {
        return underWay == 0;
    }

    void arrive(Sent sent) {
        Sent arriving = spoiled(sent);
        List<Header> headers = new ArrayList<>();
        arriving.headers()
                .forEach((name, value) -> headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8))));
        log.append(arriving.topic(), arriving.key(), headers, arriving.body());
    }

    private Sent spoiled(Sent sent) {
        if (sent.topic().endsWith(".dead-letters")) {
            return sent;
        }
        if (weather.brings(Fault.SPOILED_HEADERS)) {
            return Spoiled.headers(sent);
        }
        return weather.brings(Fault.SPOILED_BODY) ? Spoiled.body(sent) : sent;
    }

    private static UncheckedIOException lost() {
        return new UncheckedIOException(new IOException("lost on the way"));
    }
}
