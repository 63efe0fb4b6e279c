package dev.entente.platformtest.messages;

import static dev.entente.platformtest.messages.Eventually.eventually;

import dev.entente.platformtest.servers.Sql;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;

/** Lets the service under test begin an epoch, as it does by itself after a restore of its database. */
public final class NewEpoch {
    private static final int PARTITIONS = 6;

    private NewEpoch() {}

    /** Answers what it tells anew, on all of its topics of facts, together with the starts of the epoch. */
    public static List<PublishedMessage> toldIn(TestMessages messages) {
        List<String> topics = List.of(ConfigProvider.getConfig()
                .getValue("entente.outbox.topics", String.class)
                .split(",", -1));
        String partitions = topics.stream()
                .map(topic -> "\"" + topic + "\": " + PARTITIONS)
                .collect(Collectors.joining(", ", "{", "}"));
        String epoch =
                Sql.value("select start_epoch(current_epoch(), current_epoch(), cast(? as jsonb), '[]')", partitions);
        eventually(() -> {
            if (count(of(epoch, topics, messages), ".epoch-started.") < (long) PARTITIONS * topics.size()) {
                throw new AssertionError("Epoch " + epoch + " has not started on every partition of " + topics);
            }
        });
        return of(epoch, topics, messages);
    }

    private static long count(List<PublishedMessage> told, String fact) {
        return told.stream().filter(message -> message.type().contains(fact)).count();
    }

    private static List<PublishedMessage> of(String epoch, List<String> topics, TestMessages messages) {
        return topics.stream()
                .flatMap(topic -> messages.publishedOn(topic).stream())
                .filter(message -> message.attribute("epoch").equals(epoch))
                .toList();
    }
}
