package dev.entente.platform.inbox;

import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * One member of a consumer group, on a thread of its own, that hands each topic's records to the inbox. Where to begin
 * is never beyond what the database says: so a restored database reads again what it lost, and a member that the group
 * had given up for dead does no harm. What it commits tells the lag, and that the broker still has its log.
 */
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final String group;
    private final Map<String, Subscription> byTopic;
    private final Inbox inbox;
    private final AppliedPositions positions;
    private final ReaderClients clients;
    private final Thread thread;

    private volatile boolean stopped;

    TopicReader(
            String group,
            Map<String, Subscription> byTopic,
            Inbox inbox,
            AppliedPositions positions,
            ReaderClients clients) {
        this.group = group;
        this.byTopic = Map.copyOf(byTopic);
        this.inbox = inbox;
        this.positions = positions;
        this.clients = clients;
        this.thread = new Thread(this::run, "reads-as-" + group);
        this.thread.setDaemon(true);
    }

    TopicReader start() {
        byTopic.values().forEach(inbox::register);
        thread.start();
        return this;
    }

    public String group() {
        return group;
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    /** False once its thread has ended, which only {@link #close()} should bring about. */
    public boolean runs() {
        return thread.isAlive();
    }

    private void run() {
        while (!stopped) {
            try {
                readUntilStopped();
            } catch (KafkaException | CompletionException | CancellationException failure) {
                if (!stopped) {
                    LOG.warnf("%s starts over: %s", group, failure);
                    pause();
                }
            }
        }
    }

    @SuppressWarnings("try") // the measures are only to be closed with their client
    private void readUntilStopped() {
        try (Consumer<String, byte[]> consumer = clients.open(group);
                KafkaClientMetrics measures = clients.measure(consumer)) {
            consumer.subscribe(byTopic.keySet(), new BeginAtAppliedPosition(consumer, byTopic, positions));
            while (!stopped) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    apply(records);
                    consumer.commitAsync();
                }
            }
        } catch (InterruptException told) {
            LOG.debugf("%s was told to stop", group);
        }
    }

    /** The topics of one batch are applied side by side: across topics there is no order. */
    private void apply(ConsumerRecords<String, byte[]> records) {
        List<Uni<Void>> applications = new ArrayList<>();
        byTopic.forEach((topic, subscription) -> {
            ConsumerRecords<String, byte[]> ofTopic = only(topic, records);
            if (!ofTopic.isEmpty()) {
                applications.add(inbox.receive(subscription, ofTopic));
            }
        });
        Uni.join()
                .all(applications)
                .andCollectFailures()
                .subscribeAsCompletionStage()
                .join();
    }

    private static ConsumerRecords<String, byte[]> only(String topic, ConsumerRecords<String, byte[]> records) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> chosen = new HashMap<>();
        for (TopicPartition partition : records.partitions()) {
            if (partition.topic().equals(topic)) {
                chosen.put(partition, records.records(partition));
            }
        }
        return new ConsumerRecords<>(chosen, Map.of());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    /** Lets the batch under way finish; what the database does not have yet is read again by the next reader. */
    @Override
    public void close() {
        stopped = true;
        try {
            thread.join(LONGEST_CLOSE);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
