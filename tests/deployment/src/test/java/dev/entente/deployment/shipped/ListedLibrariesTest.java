package dev.entente.deployment.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListedLibrariesTest {
    @ParameterizedTest
    @ValueSource(strings = {"registration", "scheduling", "agreements", "reporting"})
    void nameTheLicenceOfEverythingThatAServiceIsPackagedWith(String service) {
        Set<String> ofOthers = ShippedLibraries.of(service).stream()
                .filter(library -> !library.startsWith("dev.entente."))
                .collect(Collectors.toSet());

        assertThat(ofOthers).hasSizeGreaterThan(100);
        assertThat(ListedLibraries.withLicences().missing(ofOthers)).isEmpty();
    }

    /** The bill is made where Maven may go online: in {@code ./entente test} and {@code ./entente sbom}. */
    @ParameterizedTest
    @ValueSource(strings = {"registration", "scheduling", "agreements", "reporting"})
    @EnabledIfSystemProperty(named = "entente.bill", matches = "made")
    void nameInTheBillEverythingThatAServiceIsPackagedWith(String service) throws IOException {
        assertThat(ListedLibraries.inBill().missing(ShippedLibraries.of(service)))
                .isEmpty();
    }

    @Test
    void noticeALibraryThatIsNotListedAndOneWithoutLicence() throws JsonProcessingException {
        ListedLibraries bill = ListedLibraries.inBill(new ObjectMapper().readTree("""
                {"components": [
                   {"group": "org.free", "name": "free", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
                   {"group": "org.free", "name": "either", "version": "1", "licenses": [{"expression": "MIT OR EPL-2.0"}]},
                   {"group": "org.lone", "name": "lone", "version": "1"}]}"""));

        assertThat(bill.missing(Set.of("org.free.free-1", "org.free.either-1", "org.lone.lone-1", "org.free.free-2")))
                .containsExactly("org.free.free-2", "org.lone.lone-1");
    }

    @Test
    void readTheListOfLicences() {
        ListedLibraries listed = ListedLibraries.withLicences("""

                Lists of 2 third-party dependencies.
                     (BSD) Protocol Buffers [Core] (com.google.protobuf:protobuf-java:4.33.2 - https://example.org/)
                     (EPL) (GPL-2.0 with Classpath Exception) Jakarta REST (jakarta.ws.rs:jakarta.ws.rs-api:3.1.0 - https://example.org/)
                """);

        assertThat(listed.licences())
                .containsEntry("com.google.protobuf.protobuf-java-4.33.2", "(BSD)")
                .containsEntry("jakarta.ws.rs.jakarta.ws.rs-api-3.1.0", "(EPL) (GPL-2.0 with Classpath Exception)");
    }
}
