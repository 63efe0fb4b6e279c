package dev.entente.platformtest.contracts;

import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.util.List;

/** Judges bodies by the schemas in {@code contracts/messages}; never asks the network for one. */
public final class Schemas {
    static final String PUBLISHED_AT = "https://entente.dev/contracts/messages/";

    private final ContractSamples contracts;
    private final Path messages;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig formatsCount =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    public Schemas(Path contracts) {
        this.contracts = new ContractSamples(contracts);
        this.messages = contracts.resolve("messages").toAbsolutePath();
        this.factory = JsonSchemaFactory.getInstance(
                VersionFlag.V202012,
                schemas -> schemas.schemaMappers(mappers ->
                        mappers.mapPrefix(PUBLISHED_AT, messages.toUri().toString())));
    }

    /** Fails, naming every violation, unless the body is one that a message of this type may have. */
    public static void validate(String type, String body) {
        List<String> violations = new Schemas(ContractsFolder.find()).violations(type, body);
        if (!violations.isEmpty()) {
            throw new AssertionError(type + " breaks its contract:\n" + String.join("\n", violations) + "\n" + body);
        }
    }

    /** Each by the place in the body and what is wrong there. */
    public List<String> violations(String type, String body) {
        String relative =
                messages.relativize(contracts.schemaOf(type).toAbsolutePath()).toString();
        return factory
                .getSchema(SchemaLocation.of(PUBLISHED_AT + relative), formatsCount)
                .validate(ContractSample.parse(body))
                .stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }
}
