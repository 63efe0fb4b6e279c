package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.topology.Topic;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics before any service starts, so that none is ever made with a broker's defaults. */
record Topics(Admin admin) {

    private static final short ONE_REPLICA = 1;

    void create(List<Topic> wanted) throws ExecutionException, InterruptedException {
        var existing = admin.listTopics().names().get();
        var missing = wanted.stream()
                .filter(topic -> !existing.contains(topic.name()))
                .map(Topics::newTopic)
                .toList();
        admin.createTopics(missing).all().get();
        requirePartitions(wanted, existing);
    }

    /** Adding partitions would send an aggregate's later facts elsewhere and so break their order: only a person may decide. */
    private void requirePartitions(List<Topic> wanted, Set<String> existing)
            throws ExecutionException, InterruptedException {
        var expected = wanted.stream()
                .filter(topic -> existing.contains(topic.name()))
                .collect(Collectors.toMap(Topic::name, Topic::partitions));
        var found = admin.describeTopics(expected.keySet()).allTopicNames().get();
        for (var description : found.values()) {
            var partitions = description.partitions().size();
            if (!Integer.valueOf(partitions).equals(expected.get(description.name()))) {
                throw new StackFailure("topic " + description.name() + " has " + partitions
                        + " partitions and should have " + expected.get(description.name()));
            }
        }
    }

    private static NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), ONE_REPLICA).configs(topic.settings());
    }
}
