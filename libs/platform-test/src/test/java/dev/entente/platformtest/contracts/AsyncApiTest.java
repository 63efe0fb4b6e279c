package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Path CONTRACTS = ContractsFolder.find();
    private final Path file = CONTRACTS.resolve("asyncapi").resolve("entente.asyncapi.yaml");
    private final JsonNode document = AsyncApi.read(file);

    @Test
    void namesEveryTypeAndNoOther() {
        Set<String> types = new TreeSet<>(new ContractSamples(CONTRACTS).types());
        for (JsonNode channel : document.path("channels")) {
            types.add("entente." + channel.path("x-owner").asText() + ".watermark.v1");
        }
        types.add("dead-letter");

        assertThat(document.at("/components/messages").findValuesAsText("name"))
                .containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void givesEachTypeTheSchemaOfItsName() {
        ContractSamples samples = new ContractSamples(CONTRACTS);

        for (JsonNode message : document.at("/components/messages")) {
            JsonNode schema = message.at("/payload/schema/$ref");
            if (schema.isTextual()) {
                assertThat(file.resolveSibling(schema.textValue()).normalize())
                        .isEqualTo(samples.schemaOf(message.path("name").textValue()));
            }
        }
    }

    @Test
    void putsEachFactOnATopicOfItsService() {
        for (JsonNode channel : document.path("channels")) {
            String owner = "entente." + channel.path("x-owner").textValue() + ".";
            assertThat(channel.path("address").textValue()).startsWith(owner);
            for (Map.Entry<String, JsonNode> message : channel.path("messages").properties()) {
                String name = document.at("/components/messages/" + message.getKey() + "/name")
                        .textValue();
                assertThat(name).matches(type -> type.startsWith(owner) || type.equals("dead-letter"));
            }
        }
    }

    @Test
    void putsEachTypeOnOneTopic() {
        assertThat(typesOffTheirTopic(document)).isEmpty();
    }

    @Test
    void noticesATypeOnTwoTopicsOrOnNone() {
        ObjectNode altered = document.deepCopy();
        JsonNode held = ((ObjectNode) altered.at("/channels/schedulingMeetings/messages")).remove("meetingHeld");
        ((ObjectNode) altered.at("/channels/schedulingTimetables/messages")).set("meetingMoved", held);

        assertThat(typesOffTheirTopic(altered)).containsExactly("meetingHeld on 0", "meetingMoved on 2");
    }

    @Test
    void listsTheSameOwnersAndConsumersAsOperations() {
        assertThat(operations(document)).containsExactlyInAnyOrderElementsOf(ownersAndConsumers(document));
    }

    @Test
    void noticesAConsumerWithoutOperation() {
        ObjectNode altered = document.deepCopy();
        ((ObjectNode) altered.path("operations")).remove("agreementsReceivesSchedulingMeetings");

        assertThat(operations(altered)).isNotEqualTo(ownersAndConsumers(altered));
    }

    /** A new epoch is told on every topic of facts of a service; dead letters are the same for all. */
    private static List<String> typesOffTheirTopic(JsonNode document) {
        Map<String, Integer> topics = new TreeMap<>();
        document.at("/components/messages").fieldNames().forEachRemaining(message -> topics.put(message, 0));
        for (JsonNode channel : document.path("channels")) {
            channel.path("messages").fieldNames().forEachRemaining(message -> topics.merge(message, 1, Integer::sum));
        }
        return topics.entrySet().stream()
                .filter(type -> type.getValue() != 1 && !(isOnSeveral(type.getKey()) && type.getValue() > 1))
                .map(type -> type.getKey() + " on " + type.getValue())
                .toList();
    }

    private static boolean isOnSeveral(String message) {
        return message.endsWith("EpochStarted") || message.equals("deadLetter");
    }

    private static Set<String> operations(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> operation : document.path("operations").properties()) {
            String channel = operation.getValue().at("/channel/$ref").asText().replace("#/channels/", "");
            String action = operation.getValue().path("action").asText();
            assertThat(operation.getKey())
                    .endsWith((action.equals("send") ? "Sends" : "Receives")
                            + channel.substring(0, 1).toUpperCase(Locale.ROOT)
                            + channel.substring(1));
            operations.add(operation.getKey());
        }
        return operations;
    }

    private static Set<String> ownersAndConsumers(JsonNode document) {
        Set<String> operations = new TreeSet<>();
        for (Map.Entry<String, JsonNode> channel : document.path("channels").properties()) {
            String name = channel.getKey().substring(0, 1).toUpperCase(Locale.ROOT)
                    + channel.getKey().substring(1);
            operations.add(channel.getValue().path("x-owner").asText() + "Sends" + name);
            AsyncApi.texts(channel.getValue().path("x-consumers"))
                    .forEach(consumer -> operations.add(consumer + "Receives" + name));
        }
        return operations;
    }

    @Test
    void hasNoReferenceIntoTheVoid() {
        for (String reference : document.findValuesAsText("$ref")) {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(file.resolveSibling(reference)).exists();
            }
        }
    }
}
