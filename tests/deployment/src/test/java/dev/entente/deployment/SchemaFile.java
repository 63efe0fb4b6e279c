package dev.entente.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** A JSON Schema among the test's resources that names every key which Entente uses and refuses any other. */
public record SchemaFile(String name) {
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    public List<String> violations(JsonNode document) {
        return FACTORY
                .getSchema(SchemaLocation.of("classpath:schemas/" + name + ".schema.json"))
                .validate(document)
                .stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
