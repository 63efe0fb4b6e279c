package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesValidateTest {
    private static final Path CONTRACTS = ContractsFolder.find();
    private static final ContractSamples SAMPLES = new ContractSamples(CONTRACTS);
    private static final Schemas SCHEMAS = new Schemas(CONTRACTS);
    private static final SchemaFolder FOLDER = new SchemaFolder(CONTRACTS.resolve("messages"));

    static List<ContractSample> samples() {
        return SAMPLES.samples();
    }

    static List<String> types() {
        return SAMPLES.types();
    }

    static Set<String> schemas() {
        return FOLDER.names();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleIsWhatItsSchemaAllows(ContractSample sample) {
        assertThat(SCHEMAS.violations(sample.type(), sample.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyTypeHasItsFourSamples(String type) {
        assertThat(SAMPLES.samplesOf(type))
                .extracting(ContractSample::name)
                .containsExactly("full", "minimal", "oldest", "unknown-field");
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldStandsInBodyAndInState(String type) {
        JsonNode body = SAMPLES.sample(type, "unknown-field").body();
        JsonNode full = SAMPLES.sample(type, "full").body();

        assertThat(body.size()).isGreaterThan(full.size());
        full.properties().stream()
                .filter(field -> field.getValue().isObject() && isState(field.getKey()))
                .forEach(state -> assertThat(body.get(state.getKey()).size())
                        .as("fields of %s", state.getKey())
                        .isGreaterThan(state.getValue().size()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void minimalHasOnlyWhatIsRequired(String type) {
        ObjectNode body = (ObjectNode) SAMPLES.sample(type, "minimal").body();

        for (String field : names(body)) {
            assertNeeds(type, body, body, field);
            if (body.get(field) instanceof ObjectNode inner) {
                names(inner).forEach(innerField -> assertNeeds(type, body, inner, innerField));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schemaIsJsonSchema(String name) {
        JsonNode schema = ContractSample.parse(
                SchemaFolder.read(CONTRACTS.resolve("messages").resolve(name)));

        assertThat(JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(SchemaLocation.of(SchemaId.V202012))
                        .validate(schema))
                .isEmpty();
        assertThat(schema.path("$id").textValue()).isEqualTo(Schemas.PUBLISHED_AT + name);
    }

    @Test
    void refusesBodyThatBreaksItsSchema() {
        String type = "entente.scheduling.meeting-held.v1";
        ObjectNode body = (ObjectNode) SAMPLES.sample(type, "full").body();
        ((ObjectNode) body.get("meeting")).put("attendance", "NO_SHOW").remove("slotId");
        ((ObjectNode) body.get("meeting")).put("meetingId", "7");

        assertThatThrownBy(() -> Schemas.validate(type, body.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/meeting/attendance")
                .hasMessageContaining("slotId")
                .hasMessageContaining("/meeting/meetingId");
    }

    @Test
    void refusesTypeWithoutSchema() {
        assertThatThrownBy(() -> Schemas.validate("entente.scheduling.meeting-danced.v1", "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("meeting-danced");
    }

    private static void assertNeeds(String type, ObjectNode body, ObjectNode holder, String field) {
        JsonNode taken = holder.remove(field);
        assertThat(SCHEMAS.violations(type, body.toString()))
                .as("%s without %s", type, field)
                .isNotEmpty();
        holder.set(field, taken);
    }

    private static List<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static boolean isState(String field) {
        return !field.equals("actedBy") && !field.equals("ends");
    }
}
