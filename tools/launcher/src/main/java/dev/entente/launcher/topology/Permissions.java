package dev.entente.launcher.topology;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each service may do on the broker, and nothing more: it alone writes to its own topics, reads those that it subscribes
 * to, and commits for groups that bear its name. Nobody uses transactions of Kafka, so nobody is granted a transactional id.
 */
public record Permissions(Topology topology) {

    private static final String FROM_ANYWHERE = "*";

    /** In the order of the services. */
    public List<AclBinding> all() {
        return topology.services().stream().flatMap(this::of).toList();
    }

    private Stream<AclBinding> of(Program service) {
        return Stream.of(written(service), read(service), groups(service)).flatMap(each -> each);
    }

    private Stream<AclBinding> written(Program service) {
        return topology.topics().stream()
                .filter(topic -> topic.owner().equals(service.name()))
                .map(topic -> topic(service, topic, AclOperation.WRITE));
    }

    private Stream<AclBinding> read(Program service) {
        return topology.topics().stream()
                .filter(topic -> subscribes(service, topic)
                        || (topic.holdsFacts() && topic.owner().equals(service.name())))
                .map(topic -> topic(service, topic, AclOperation.READ));
    }

    /** Reporting has one for each generation of its projection. */
    private Stream<AclBinding> groups(Program service) {
        if (topology.topics().stream().noneMatch(topic -> subscribes(service, topic))) {
            return Stream.empty();
        }
        var named = new ResourcePattern(ResourceType.GROUP, "entente-" + service.name(), PatternType.PREFIXED);
        return Stream.of(binding(service, named, AclOperation.READ));
    }

    private static boolean subscribes(Program service, Topic topic) {
        return topic.readers().contains(service.name());
    }

    private static AclBinding topic(Program service, Topic topic, AclOperation operation) {
        return binding(service, new ResourcePattern(ResourceType.TOPIC, topic.name(), PatternType.LITERAL), operation);
    }

    private static AclBinding binding(Program service, ResourcePattern resource, AclOperation operation) {
        return new AclBinding(
                resource,
                new AccessControlEntry("User:" + service.name(), FROM_ANYWHERE, operation, AclPermissionType.ALLOW));
    }
}
