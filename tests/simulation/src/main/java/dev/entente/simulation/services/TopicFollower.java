package dev.entente.simulation.services;

import dev.entente.simulation.log.TopicLog;
import dev.entente.simulation.world.Fault;
import dev.entente.simulation.world.Scope;
import dev.entente.simulation.world.Weather;
import dev.entente.simulation.world.World;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A member of a consumer group that reads one topic: polls, hands what it got to the inbox, commits, polls again. Of its
 * partitions another member may have read meanwhile; where it begins is decided as in production.
 */
final class TopicFollower {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int MOST_RECORDS = 5;

    private final World world;
    private final TopicLog log;
    private final Reading reading;
    private final Weather weather;
    private final Scope process;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private int seenWipes;

    /** Who reads what. */
    record Reading(
            String group,
            String consumer,
            String topic,
            Beginnings beginnings,
            Function<ConsumerRecords<String, byte[]>, Uni<Void>> inbox) {}

    /** Where a member begins that is given a partition. */
    interface Beginnings {
        long of(String consumer, TopicPartition partition, @Nullable Long ofGroup);
    }

    TopicFollower(World world, TopicLog log, Reading reading, Weather weather) {
        this.world = world;
        this.log = log;
        this.reading = reading;
        this.weather = weather;
        this.process = world.scope();
        this.seenWipes = log.wipes();
    }

    void start() {
        later(Duration.ZERO);
    }

    /** Partitions were taken away and given back. */
    void rebalance() {
        positions.clear();
    }

    private void later(Duration wait) {
        world.as(process, () -> world.after(wait, "poll", this::poll));
    }

    private void poll() {
        ConsumerRecords<String, byte[]> records = fetch();
        if (records.isEmpty()) {
            later(POLL);
            return;
        }
        reading.inbox()
                .apply(records)
                .chain(() -> world.act("commit offsets", this::commit))
                .subscribe()
                .with(done -> later(Duration.ZERO), world::unexpected);
    }

    private void commit() {
        if (seenWipes == log.wipes()) {
            positions.forEach((partition, position) -> log.commit(reading.group(), partition, position));
        }
    }

    private ConsumerRecords<String, byte[]> fetch() {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> found = new HashMap<>();
        for (int number = 0; number < TopicLog.PARTITIONS; number++) {
            TopicPartition partition = new TopicPartition(reading.topic(), number);
            long from = position(partition);
            List<ConsumerRecord<String, byte[]>> got =
                    List.copyOf(log.read(partition, from, world.chance().between(1, MOST_RECORDS)));
            positions.put(partition, next(from, got.size()));
            if (!got.isEmpty()) {
                found.put(partition, got);
            }
        }
        return new ConsumerRecords<>(found, Map.of());
    }

    /** As the client does: what lies beyond the end begins anew at the beginning. */
    private long position(TopicPartition partition) {
        seenWipes = log.wipes();
        long position = positions.computeIfAbsent(partition, this::beginning);
        return position > log.end(partition) ? 0 : position;
    }

    private long beginning(TopicPartition partition) {
        return reading.beginnings().of(reading.consumer(), partition, log.committed(reading.group(), partition));
    }

    private long next(long from, int read) {
        return weather.brings(Fault.SEEK_BACK)
                ? Math.max(0, from - world.chance().below(MOST_RECORDS))
                : from + read;
    }
}
