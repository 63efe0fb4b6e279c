package dev.entente.platform.outbox;

import dev.entente.platform.message.Broker;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** Where the service's topics of facts end, by topic and partition. */
@ApplicationScoped
class TopicEnds {
    private final Broker broker;
    private final List<String> topics;

    TopicEnds(Broker broker, RelaySettings settings) {
        this.broker = broker;
        this.topics = settings.topics().orElse(List.of());
    }

    Uni<Map<String, Map<Integer, Long>>> now() {
        return broker.ends(topics).map(TopicEnds::byTopic);
    }

    private static Map<String, Map<Integer, Long>> byTopic(Map<TopicPartition, Long> ends) {
        Map<String, Map<Integer, Long>> found = new TreeMap<>();
        ends.forEach((partition, end) -> found.computeIfAbsent(partition.topic(), topic -> new TreeMap<>())
                .put(partition.partition(), end));
        return found;
    }
}
