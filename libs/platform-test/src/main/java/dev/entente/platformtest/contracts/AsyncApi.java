package dev.entente.platformtest.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The document {@code contracts/asyncapi}: which topics there are, what is on them, who tells and who listens. */
public final class AsyncApi {
    private static final String NEW_EPOCH = ".epoch-started.v1";

    private final JsonNode document;

    AsyncApi(JsonNode document) {
        this.document = document;
    }

    /** That of the project in which the test runs. */
    public static AsyncApi ofThisProject() {
        return new AsyncApi(read(ContractsFolder.find().resolve("asyncapi").resolve("entente.asyncapi.yaml")));
    }

    static JsonNode read(Path file) {
        try {
            return new YAMLMapper().readTree(SchemaFolder.read(file));
        } catch (JsonProcessingException notYaml) {
            throw new IllegalArgumentException(file + " is not YAML", notYaml);
        }
    }

    /** Every topic with its number of partitions. */
    public Map<String, Integer> partitions() {
        Map<String, Integer> partitions = new LinkedHashMap<>();
        for (JsonNode channel : document.path("channels")) {
            partitions.put(
                    address(channel), channel.at("/bindings/kafka/partitions").asInt());
        }
        return partitions;
    }

    public Set<String> topicsHeardBy(String service) {
        return topics(channel -> texts(channel.path("x-consumers")).contains(service));
    }

    public Set<String> topicsToldBy(String service) {
        return topics(channel -> channel.path("x-owner").asText().equals(service));
    }

    /** The types of facts on a topic, without the one by which platform begins a new epoch. */
    public Set<String> factsOn(String topic) {
        Set<String> types = new TreeSet<>();
        for (JsonNode channel : document.path("channels")) {
            if (address(channel).equals(topic)) {
                channel.path("messages")
                        .fieldNames()
                        .forEachRemaining(message -> types.add(document.at("/components/messages/" + message + "/name")
                                .asText()));
            }
        }
        types.removeIf(type -> type.endsWith(NEW_EPOCH));
        return types;
    }

    private Set<String> topics(Predicate<JsonNode> wanted) {
        Set<String> topics = new TreeSet<>();
        for (JsonNode channel : document.path("channels")) {
            if (wanted.test(channel)) {
                topics.add(address(channel));
            }
        }
        return topics;
    }

    private static String address(JsonNode channel) {
        return channel.path("address").asText();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
