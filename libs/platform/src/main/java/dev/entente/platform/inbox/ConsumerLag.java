package dev.entente.platform.inbox;

import dev.entente.platform.message.Broker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * How many messages of each partition are not applied yet. The Kafka clients' own measure comes a minute after the client
 * and stands still with a consumer that hangs; so the broker is asked, and what a group commits is applied before. Every
 * instance tells the same of a group's partitions: take the largest, not the sum.
 */
@ApplicationScoped
class ConsumerLag {
    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);

    private final Broker broker;
    private final ConsumerGroups groups;
    private final MultiGauge lag;

    ConsumerLag(Broker broker, ConsumerGroups groups, MeterRegistry meters) {
        this.broker = broker;
        this.groups = groups;
        this.lag = MultiGauge.builder("entente.consumer.lag")
                .description("Messages on a partition that the group has not applied yet")
                .register(meters);
    }

    @Scheduled(every = "${entente.lag.every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return Multi.createFrom()
                .iterable(groups.now().entrySet())
                .onItem()
                .transformToUniAndConcatenate(group -> of(group.getKey(), group.getValue()))
                .collect()
                .asList()
                .onFailure()
                .invoke(failure -> LOG.warnf("How far the consumers are cannot be seen: %s", failure))
                .onFailure()
                .recoverWithItem(List.of())
                .invoke(found ->
                        lag.register(found.stream().flatMap(List::stream).toList(), true))
                .replaceWithVoid();
    }

    private Uni<List<Row<?>>> of(String group, Set<String> topics) {
        return Uni.combine()
                .all()
                .unis(broker.ends(topics), broker.beginnings(topics), broker.committed(group))
                .with((ends, beginnings, committed) -> ends.entrySet().stream()
                        .<Row<?>>map(end -> row(group, end, beginnings, committed))
                        .toList());
    }

    private static Row<?> row(
            String group,
            Map.Entry<TopicPartition, Long> end,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> committed) {
        TopicPartition partition = end.getKey();
        long next = Math.max(beginnings.getOrDefault(partition, 0L), committed.getOrDefault(partition, 0L));
        return Row.of(
                Tags.of(
                        "group",
                        group,
                        "topic",
                        partition.topic(),
                        "partition",
                        Integer.toString(partition.partition())),
                Math.max(0, end.getValue() - next));
    }
}
