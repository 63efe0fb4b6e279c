package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.topology.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates the topics before any service starts, so that none is ever made with a broker's defaults. */
record Topics(String broker) {

    private static final short ONE_REPLICA = 1;

    void create(List<Topic> wanted) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            var existing = admin.listTopics().names().get();
            var missing = wanted.stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .map(Topics::newTopic)
                    .toList();
            admin.createTopics(missing).all().get();
            requirePartitions(admin, wanted, existing);
        } catch (ExecutionException failure) {
            throw new StackFailure("cannot create the topics: " + failure.getCause(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while creating the topics", interrupted);
        }
    }

    /** Adding partitions would send an aggregate's later facts elsewhere and so break their order: only a person may decide. */
    private static void requirePartitions(Admin admin, List<Topic> wanted, Set<String> existing)
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
