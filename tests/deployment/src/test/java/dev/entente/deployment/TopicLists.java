package dev.entente.deployment;

import static dev.entente.launcher.topology.Topology.ENTENTE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.launcher.topology.Topic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A list of topics, each with its partitions and settings, compared with the launcher's. */
public record TopicLists(String place, Map<String, Map<String, String>> topics) {
    private static final Pattern SETTING = Pattern.compile("--config \"?([a-z.]+)=([^\"\\s]+)\"?");
    private static final String PARTITIONS = "partitions";

    /** What the script makes of the list beside it. */
    public static TopicLists ofScript(String list, String script) {
        var topics = new LinkedHashMap<String, Map<String, String>>();
        list.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var columns = line.split("\\s+", 3);
            var settings = new TreeMap<>(Map.of(PARTITIONS, columns[1]));
            SETTING.matcher(script)
                    .results()
                    .forEach(setting ->
                            settings.put(setting.group(1), setting.group(2).replace("$retention", columns[2])));
            topics.put(columns[0], settings);
        });
        return new TopicLists("deploy/kafka", topics);
    }

    public static TopicLists ofAsyncApi(JsonNode document) {
        var topics = new LinkedHashMap<String, Map<String, String>>();
        Nodes.stream(document.path("channels")).forEach(channel -> {
            var kafka = channel.at("/bindings/kafka");
            var settings =
                    new TreeMap<>(Map.of(PARTITIONS, kafka.path(PARTITIONS).asText()));
            kafka.path("topicConfiguration")
                    .properties()
                    .forEach(setting -> settings.put(setting.getKey(), text(setting.getValue())));
            topics.put(channel.path("address").asText(), settings);
        });
        return new TopicLists("AsyncAPI", topics);
    }

    public List<String> differences() {
        var differences = new Differences();
        var expected = Nodes.mapped(ENTENTE.topics(), Topic::name);
        differences.sameNames(place, expected.keySet(), topics.keySet());
        expected.forEach((name, topic) -> {
            if (topics.containsKey(name)) {
                differences.sameEntries(place + " " + name, settings(topic), topics.getOrDefault(name, Map.of()));
            }
        });
        return differences.all();
    }

    private static Map<String, String> settings(Topic topic) {
        var settings = new TreeMap<>(topic.settings());
        settings.put(PARTITIONS, Integer.toString(topic.partitions()));
        return settings;
    }

    private static String text(JsonNode setting) {
        return setting.isArray() ? String.join(",", Nodes.elements(setting)) : setting.asText();
    }
}
