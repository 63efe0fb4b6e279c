package dev.entente.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** The groups in which this service reads, through channels and through readers, with their topics. */
@ApplicationScoped
class ConsumerGroups {
    private static final Pattern TOPICS = Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.topics?");

    private final Config config;
    private final TopicReaders readers;

    ConsumerGroups(Config config, TopicReaders readers) {
        this.config = config;
        this.readers = readers;
    }

    Map<String, Set<String>> now() {
        Map<String, Set<String>> groups = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            Matcher channel = TOPICS.matcher(name);
            if (channel.matches()) {
                add(groups, group(channel.group(1)), Arrays.asList(config.getValue(name, String[].class)));
            }
        }
        readers.running().forEach(reader -> add(groups, reader.group(), reader.topics()));
        return groups;
    }

    private String group(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class);
    }

    private static void add(Map<String, Set<String>> groups, String group, Iterable<String> topics) {
        topics.forEach(groups.computeIfAbsent(group, name -> new TreeSet<>())::add);
    }
}
