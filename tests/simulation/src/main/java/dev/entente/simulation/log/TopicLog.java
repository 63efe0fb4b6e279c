package dev.entente.simulation.log;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The broker. What is appended is read by everybody in the same order, until all of it is wiped. */
public final class TopicLog {
    public static final int PARTITIONS = 3;

    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records = new TreeMap<>(TopicLog::compare);
    private final Map<String, Map<TopicPartition, Long>> committed = new HashMap<>();
    private final List<Consumer<ConsumerRecord<String, byte[]>>> watchers = new ArrayList<>();
    private int wipes;

    public void create(String topic) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            records.put(new TopicPartition(topic, partition), new ArrayList<>());
        }
    }

    public void append(String topic, String key, List<Header> headers, byte[] body) {
        TopicPartition partition = new TopicPartition(topic, Math.floorMod(key.hashCode(), PARTITIONS));
        List<ConsumerRecord<String, byte[]>> log = of(partition);
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(topic, partition.partition(), log.size(), key, body);
        headers.forEach(record.headers()::add);
        log.add(record);
        watchers.forEach(watcher -> watcher.accept(record));
    }

    /** The last ones once more, in reverse. */
    public void repeatReversed(TopicPartition partition, int most) {
        List<ConsumerRecord<String, byte[]>> last =
                new ArrayList<>(read(partition, Math.max(0, end(partition) - most), most));
        Collections.reverse(last);
        last.forEach(record ->
                append(record.topic(), record.key(), List.of(record.headers().toArray()), record.value()));
    }

    /** A broker gives back nothing from beyond its end; it begins again at its beginning. */
    public List<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long from, int most) {
        List<ConsumerRecord<String, byte[]>> log = of(partition);
        int begin = (int) from;
        return log.subList(begin, Math.min(log.size(), begin + most));
    }

    public long end(TopicPartition partition) {
        return of(partition).size();
    }

    public List<TopicPartition> partitions() {
        return List.copyOf(records.keySet());
    }

    public void commit(String group, TopicPartition partition, long offset) {
        committed.computeIfAbsent(group, first -> new HashMap<>()).put(partition, offset);
    }

    public @Nullable Long committed(String group, TopicPartition partition) {
        return committed.getOrDefault(group, Map.of()).get(partition);
    }

    /** With what was sent goes what groups had committed. */
    public void wipe() {
        records.values().forEach(List::clear);
        committed.clear();
        wipes++;
    }

    public int wipes() {
        return wipes;
    }

    public void watch(Consumer<ConsumerRecord<String, byte[]>> watcher) {
        watchers.add(watcher);
    }

    private List<ConsumerRecord<String, byte[]>> of(TopicPartition partition) {
        List<ConsumerRecord<String, byte[]>> log = records.get(partition);
        if (log == null) {
            throw new IllegalArgumentException("There is no " + partition);
        }
        return log;
    }

    private static int compare(TopicPartition one, TopicPartition other) {
        int byTopic = one.topic().compareTo(other.topic());
        return byTopic == 0 ? Integer.compare(one.partition(), other.partition()) : byTopic;
    }
}
