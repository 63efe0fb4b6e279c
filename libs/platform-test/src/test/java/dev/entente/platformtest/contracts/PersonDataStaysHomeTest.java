package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonDataStaysHomeTest {
    private static final SchemaFolder SCHEMAS =
            new SchemaFolder(ContractsFolder.find().resolve("messages"));
    private static final Set<String> STAY_HOME = Set.of(
            "person", "firstName", "lastName", "email", "phone", "jobTitle", "note", "reason", "title", "comment");

    static Set<String> schemas() {
        return SCHEMAS.names();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void noMessageHasAFieldForAPersonOrAFreeText(String name) {
        assertThat(fieldsOf(SCHEMAS.whole(name))).doesNotContainAnyElementsOf(STAY_HOME);
    }

    @Test
    void fieldIsFoundHoweverDeepItLies() {
        JsonNode schema = ContractSample.parse("""
                {"properties": {"parties": {"items": {"properties": {"email": {"type": "string"}}}}}}""");

        assertThat(fieldsOf(schema)).containsExactly("email", "parties");
    }

    private static Set<String> fieldsOf(JsonNode schema) {
        Set<String> fields = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(fields::add);
        for (Map.Entry<String, JsonNode> part : schema.properties()) {
            part.getValue().forEach(each -> fields.addAll(fieldsOf(each)));
            fields.addAll(fieldsOf(part.getValue()));
        }
        return fields;
    }
}
