package dev.entente.e2e.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads topics from their beginning to where they end now, but for what a test has planted there. */
public final class TopicReader {
    /** The header of messages that no service sent. */
    public static final String PLANTED = "planted";

    public static final List<String> TOPICS_OF_FACTS = List.of(
            "entente.registration.programmes",
            "entente.registration.matchmaking-events",
            "entente.registration.organisations",
            "entente.registration.participants",
            "entente.scheduling.meetings",
            "entente.scheduling.timetables",
            "entente.agreements.outcomes",
            "entente.agreements.agreements");

    private final ObjectMapper json = new ObjectMapper();
    private final WholeTopics topics;

    /** @param broker how a client comes to it that may read everything */
    public TopicReader(Map<String, Object> broker) {
        this.topics = new WholeTopics(broker);
    }

    /** One message after the other, so that long topics need no more memory than what is left of them. */
    public TopicFold fold(Collection<String> names) {
        TopicFold fold = new TopicFold();
        topics.tell(names, found -> {
            if (found.headers().lastHeader(PLANTED) == null) {
                fold.take(message(found));
            }
        });
        return fold;
    }

    private TopicMessage message(ConsumerRecord<byte[], byte[]> found) {
        try {
            return new TopicMessage(
                    header(found, "ce_id"),
                    found.topic(),
                    found.partition(),
                    found.offset(),
                    header(found, "ce_type"),
                    header(found, "ce_subject"),
                    Long.parseLong(header(found, "ce_epoch")),
                    version(found),
                    json.readTree(found.value()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is said of a partition, such as that an epoch started on it, is of no aggregate and has no version. */
    private static long version(ConsumerRecord<byte[], byte[]> found) {
        return found.headers().lastHeader("ce_aggregateversion") == null
                ? 0
                : Long.parseLong(header(found, "ce_aggregateversion"));
    }

    private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
        Header header = found.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalStateException(found.topic() + "@" + found.offset() + " has no header " + name);
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
