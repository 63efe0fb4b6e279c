package dev.entente.platformtest.contracts;

import dev.entente.platform.inbox.Subscription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * What a service really listens to and tells, by its settings and its subscriptions, to be compared with {@link AsyncApi}.
 *
 * @param heard topics of its incoming channels
 * @param told topics of its outbox
 */
public record ServiceMessages(
        String service, Set<String> heard, Set<String> told, Collection<Subscription> subscriptions) {
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String WATERMARKS = ".watermarks";

    public static ServiceMessages of(Config config, Collection<Subscription> subscriptions) {
        Set<String> heard = new TreeSet<>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && (name.endsWith(".topic") || name.endsWith(".topics")))
                .forEach(name -> heard.addAll(names(config, name)));
        return new ServiceMessages(
                config.getValue("entente.service", String.class),
                heard,
                Set.copyOf(names(config, "entente.outbox.topics")),
                subscriptions);
    }

    /** One sentence each; empty when the document tells the truth about this service. */
    public List<String> differencesFrom(AsyncApi document) {
        List<String> differences = new ArrayList<>();
        compare("hears", document.topicsHeardBy(service), heard, differences);
        compare("tells on", document.topicsToldBy(service), allTold(), differences);
        for (String topic : factTopics()) {
            if (subscriptionsTo(document.factsOn(topic)).count() != 1) {
                differences.add(service + " should have one subscription for " + topic);
            }
        }
        for (Subscription subscription : subscriptions) {
            if (factTopics().stream().noneMatch(topic -> document.factsOn(topic).containsAll(subscription.types()))) {
                differences.add(subscription.consumer() + " uses types that are together on no topic it hears: "
                        + new TreeSet<>(subscription.types()));
            }
        }
        return differences;
    }

    private void compare(String does, Set<String> documented, Set<String> done, List<String> differences) {
        done.stream()
                .filter(topic -> !documented.contains(topic))
                .forEach(
                        topic -> differences.add(service + " " + does + " " + topic + ", which AsyncAPI does not say"));
        documented.stream()
                .filter(topic -> !done.contains(topic))
                .forEach(topic -> differences.add("AsyncAPI says that " + service + " " + does + " " + topic));
    }

    private Stream<Subscription> subscriptionsTo(Set<String> facts) {
        return subscriptions.stream().filter(subscription -> facts.containsAll(subscription.types()));
    }

    private List<String> factTopics() {
        return heard.stream().filter(topic -> !topic.endsWith(WATERMARKS)).toList();
    }

    /** Platform sends watermarks for every service, and dead letters for each that hears facts. */
    private Set<String> allTold() {
        Set<String> all = new TreeSet<>(told);
        all.add("entente." + service + WATERMARKS);
        if (!factTopics().isEmpty()) {
            all.add("entente." + service + ".dead-letters");
        }
        return all;
    }

    private static List<String> names(Config config, String property) {
        return config.getOptionalValue(property, String.class).stream()
                .flatMap(names -> Stream.of(names.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
