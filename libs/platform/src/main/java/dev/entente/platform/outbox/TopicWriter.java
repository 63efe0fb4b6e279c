package dev.entente.platform.outbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Writes to topics in the order that consumers rely on. It completes when the broker has acknowledged. */
@ApplicationScoped
class TopicWriter {
    private final Topics topics;

    TopicWriter(Topics topics) {
        this.topics = topics;
    }

    /**
     * Sends rows of one aggregate one after the other, of different aggregates at once: a later fact must not reach the
     * topic before an earlier one, whatever the producer has to repeat.
     */
    Uni<Void> sendAll(List<UnpublishedRow> rows) {
        Map<String, Uni<Void>> perKey = new LinkedHashMap<>();
        for (UnpublishedRow row : rows) {
            perKey.merge(row.key(), send(row), (before, after) -> before.chain(() -> after));
        }
        return Uni.join()
                .all(new ArrayList<>(perKey.values()))
                .andCollectFailures()
                .replaceWithVoid();
    }

    Uni<Void> send(String topic, String key, Map<String, String> headers, byte[] body) {
        return topics.append(topic, key, OptionalInt.empty(), headers, body);
    }

    private Uni<Void> send(UnpublishedRow row) {
        return topics.append(row.topic(), row.key(), row.partition(), row.headers(), row.body());
    }
}
