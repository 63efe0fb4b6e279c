package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasedContractsTest {
    private static final String OUTCOME = "agreements/state/outcome.v1.schema.json";

    @TempDir
    private Path contracts;

    @BeforeEach
    void releasedIsWhatIsCurrent() throws IOException {
        Path released = ContractsFolder.find().resolve("released").resolve("messages");
        for (String name : new SchemaFolder(released).names()) {
            copy(released.resolve(name), contracts.resolve("released/messages").resolve(name));
            copy(released.resolve(name), contracts.resolve("messages").resolve(name));
        }
    }

    @Test
    void thisProjectOnlyAddsToWhatItReleased() {
        assertThat(ReleasedContracts.ofThisProject().violations()).isEmpty();
    }

    @Test
    void unchangedIsFine() {
        assertThat(new ReleasedContracts(contracts).violations()).isEmpty();
    }

    @Test
    void newOptionalFieldIsFine() throws IOException {
        change(
                OUTCOME,
                outcome ->
                        outcome.withObject("/properties").putObject("language").put("type", "string"));

        assertThat(new ReleasedContracts(contracts).violations()).isEmpty();
    }

    @Test
    void newValueIsFine() throws IOException {
        change(OUTCOME, outcome -> outcome.withArray("/properties/result/enum").add("VISIT_PLANNED"));

        assertThat(new ReleasedContracts(contracts).violations()).isEmpty();
    }

    @Test
    void removedFieldIsFound() throws IOException {
        change(OUTCOME, outcome -> outcome.withObject("/properties").remove("country"));

        assertThat(new ReleasedContracts(contracts).violations())
                .contains(
                        OUTCOME + " body.country: was removed",
                        "agreements/outcome-told.v1.schema.json body.outcome.country: was removed");
    }

    @Test
    void changedTypeIsFound() throws IOException {
        change(OUTCOME, outcome -> outcome.withObject("/properties/round").put("type", "string"));

        assertThat(new ReleasedContracts(contracts).violations())
                .contains(OUTCOME + " body.round: type changed from \"integer\" to \"string\"");
    }

    @Test
    void changedTypeOfASharedDefinitionIsFoundWhereItIsUsed() throws IOException {
        change("shared/country.v1.schema.json", country -> country.put("pattern", "^[A-Z]{3}$"));

        assertThat(new ReleasedContracts(contracts).violations())
                .contains(
                        "registration/programme-created.v1.schema.json body.programme.partnerships[].members[].country:"
                                + " pattern changed from \"^[A-Z]{2}$\" to \"^[A-Z]{3}$\"");
    }

    @Test
    void requiredFieldThatMayNowBeMissingIsFound() throws IOException {
        change(OUTCOME, outcome -> outcome.set("required", without(outcome.withArray("/required"), "result")));

        assertThat(new ReleasedContracts(contracts).violations())
                .contains(OUTCOME + " body.result: was required and may now be missing");
    }

    @Test
    void newlyRequiredFieldIsFound() throws IOException {
        change(OUTCOME, outcome -> outcome.withArray("/required").add("programmeId"));

        assertThat(new ReleasedContracts(contracts).violations())
                .contains(OUTCOME + " body.programmeId: is newly required, but older messages lack it");
    }

    @Test
    void removedValueIsFound() throws IOException {
        change(OUTCOME, outcome -> outcome.withArray("/properties/result/enum").remove(0));

        assertThat(new ReleasedContracts(contracts).violations())
                .contains(OUTCOME + " body.result: value \"NO_FURTHER_CONTACT\" was removed");
    }

    @Test
    void removedMessageIsFound() throws IOException {
        Files.delete(contracts.resolve("messages/scheduling/meeting-held.v1.schema.json"));

        assertThat(new ReleasedContracts(contracts).violations())
                .containsExactly("scheduling/meeting-held.v1.schema.json: was removed");
    }

    private void change(String name, Consumer<ObjectNode> change) throws IOException {
        Path file = contracts.resolve("messages").resolve(name);
        ObjectNode schema = (ObjectNode) ContractSample.parse(Files.readString(file));
        change.accept(schema);
        Files.writeString(file, schema.toString());
    }

    private static ArrayNode without(ArrayNode names, String name) {
        ArrayNode others = names.arrayNode();
        for (JsonNode each : names) {
            if (!each.textValue().equals(name)) {
                others.add(each);
            }
        }
        return others;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
