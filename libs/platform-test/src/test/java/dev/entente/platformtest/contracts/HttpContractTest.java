package dev.entente.platformtest.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpContractTest {
    private static final Path SCHEDULING = HttpContract.folder().resolve("scheduling.openapi.yaml");

    @TempDir
    private Path folder;

    static List<Path> published() throws IOException {
        try (Stream<Path> files = Files.list(HttpContract.folder())) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyOperationHasNameErrorsAndSecurity(Path file) {
        assertThat(new HttpContract(file).violations()).isEmpty();
    }

    @Test
    void thereIsOneForEachService() throws IOException {
        assertThat(published()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void noticesAnOperationWithoutNameErrorsOrSecurity() {
        JsonNode document = AsyncApi.read(SCHEDULING);
        ObjectNode operation = (ObjectNode) document.at("/paths/~1v1~1meetings~1{meetingId}/get");
        operation.remove(List.of("operationId", "summary", "security"));
        ((ObjectNode) operation.get("responses")).retain("200");

        assertThat(HttpContract.violations(document))
                .containsExactlyInAnyOrder(
                        "GET /v1/meetings/{meetingId} has neither operationId nor summary",
                        "GET /v1/meetings/{meetingId} names no error",
                        "GET /v1/meetings/{meetingId} does not say who may call");
    }

    @Test
    void noticesASchemeThatIsNotDescribed() {
        JsonNode document = AsyncApi.read(SCHEDULING);
        ((ObjectNode) document.path("components")).remove("securitySchemes");

        assertThat(HttpContract.violations(document))
                .contains("GET /v1/meetings/{meetingId} does not say who may call");
    }

    @Test
    void noticesASchemaThatIsNotDescribed() {
        JsonNode document = AsyncApi.read(SCHEDULING);
        ((ObjectNode) document.at("/components/schemas")).remove("Problem");

        assertThat(HttpContract.violations(document))
                .containsExactly("#/components/schemas/Problem is named and not described");
    }

    @Test
    void tellsFromWhichLineAServiceOffersSomethingElseAndHowToPublishIt() throws IOException {
        Path built = Files.writeString(
                folder.resolve("openapi.yaml"),
                SchemaFolder.read(SCHEDULING).replaceFirst("type: object", "type: array"));

        assertThat(new HttpContract(SCHEDULING).drift(built))
                .hasSize(4)
                .anySatisfy(
                        sentence -> assertThat(sentence).contains("published").contains("type: object"))
                .anySatisfy(sentence -> assertThat(sentence).contains("offered").contains("type: array"))
                .last()
                .isEqualTo("If the change is meant: cp " + built + " " + SCHEDULING);
    }

    @Test
    void tellsHowToPublishWhatWasNeverPublished() {
        Path unpublished = folder.resolve("invitations.openapi.yaml");

        assertThat(new HttpContract(unpublished).drift(SCHEDULING))
                .last()
                .isEqualTo("If the change is meant: cp " + SCHEDULING + " " + unpublished);
    }

    @Test
    void findsNoDriftInACopy() throws IOException {
        Path built = Files.copy(SCHEDULING, folder.resolve("openapi.yaml"));

        assertThat(new HttpContract(SCHEDULING).drift(built)).isEmpty();
    }
}
