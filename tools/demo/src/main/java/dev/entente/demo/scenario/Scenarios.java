package dev.entente.demo.scenario;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads scenario files: those shipped with the demo by name, others by path. */
public final class Scenarios {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Scenarios() {}

    /** @param nameOrPath {@code eccp-2016-2017} or {@code ./mine.yaml} */
    public static Scenario read(String nameOrPath) throws IOException {
        var path = Path.of(nameOrPath);
        if (Files.isRegularFile(path)) {
            try (var in = Files.newInputStream(path)) {
                return read(nameOrPath, in);
            }
        }
        try (var in = Scenarios.class.getResourceAsStream("/scenarios/" + nameOrPath + ".yaml")) {
            if (in == null) {
                throw new ScenarioFault(
                        "There is no scenario file " + nameOrPath + " and none of that name is shipped");
            }
            return read(nameOrPath, in);
        }
    }

    private static Scenario read(String name, InputStream in) throws IOException {
        JsonNode document = YAML.readTree(in);
        Set<ValidationMessage> faults = schema().validate(document);
        if (!faults.isEmpty()) {
            throw new ScenarioFault(faults.stream()
                    .map(ValidationMessage::getMessage)
                    .sorted()
                    .collect(Collectors.joining("\n  ", name + " is not a valid scenario:\n  ", "")));
        }
        var scenario = YAML.treeToValue(document, Scenario.class);
        Consistency.check(scenario);
        return scenario;
    }

    private static JsonSchema schema() throws IOException {
        try (var in = Scenarios.class.getResourceAsStream("/scenarios/scenario.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in);
        }
    }
}
