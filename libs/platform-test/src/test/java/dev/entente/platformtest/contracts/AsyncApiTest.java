package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final Path CONTRACTS = ContractsFolder.find();
    private final Path file = CONTRACTS.resolve("asyncapi").resolve("entente.asyncapi.yaml");
    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(file));
    }

    @Test
    void namesEveryTypeAndNoOther() {
        Set<String> types = new TreeSet<>(new ContractSamples(CONTRACTS).types());
        types.add("entente.reporting.watermark.v1");
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
