package dev.entente.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.launcher.home.Checkout;
import dev.entente.launcher.home.Secrets;
import dev.entente.launcher.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The realm file as the services rely on it. */
class RealmTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)[^}]*}");

    private static Path folder;
    private static JsonNode realm;
    private static JsonNode people;

    @BeforeAll
    static void readTheRealm() throws IOException {
        folder = Checkout.find().realm();
        var json = new ObjectMapper();
        realm = json.readTree(folder.resolve("entente-realm.json").toFile());
        people = json.readTree(folder.resolve("local/entente-users-0.json").toFile());
    }

    @Test
    void knowsTheFourRoles() {
        assertThat(texts(realm.at("/roles/realm"), "name"))
                .containsExactlyInAnyOrder("organiser", "participant", "analyst", "admin");
    }

    @Test
    void putsAudienceAndRolesIntoEveryClientsAccessTokens() {
        assertThat(elements(realm.get("clients"))).isNotEmpty().allSatisfy(client -> {
            assertThat(elements(client.get("protocolMappers")))
                    .anySatisfy(mapper -> assertThat(mapper.at("/config/included.custom.audience")
                                    .asText())
                            .isEqualTo("entente-api"))
                    .anySatisfy(mapper ->
                            assertThat(mapper.at("/config/claim.name").asText()).isEqualTo("groups"));
            // basic brings the claim sub, roles brings realm_access
            assertThat(values(client.get("defaultClientScopes"))).contains("basic", "roles");
        });
    }

    @Test
    void leavesPersonDataOutOfAccessTokens() {
        assertThat(elements(realm.get("clients")))
                .allSatisfy(client ->
                        assertThat(values(client.get("defaultClientScopes"))).doesNotContain("profile", "email"));
    }

    @Test
    void letsScriptsActInAllRolesAndManageUsersOnly() {
        var account = elements(realm.get("users")).findFirst().orElseThrow();

        assertThat(account.get("serviceAccountClientId").asText()).isEqualTo(KeycloakEnvironment.SCRIPTS_CLIENT);
        assertThat(values(account.get("realmRoles")))
                .containsExactlyInAnyOrder("organiser", "participant", "analyst", "admin");
        assertThat(values(account.at("/clientRoles/realm-management")))
                .containsExactlyInAnyOrder("manage-users", "view-users", "query-users");
    }

    @Test
    void holdsNoSecret() {
        assertThat(elements(realm.get("clients")).filter(client -> client.has("secret")))
                .allSatisfy(client -> assertThat(client.get("secret").asText()).matches(PLACEHOLDER));
        assertThat(elements(people.get("users")))
                .allSatisfy(person ->
                        assertThat(person.at("/credentials/0/value").asText()).matches(PLACEHOLDER));
    }

    @Test
    void keepsPeopleOutOfTheFileForProduction() {
        assertThat(texts(realm.get("users"), "username")).containsExactly("service-account-entente-scripts");
        assertThat(texts(people.get("users"), "username"))
                .containsExactlyInAnyOrderElementsOf(KeycloakEnvironment.LOCAL_PEOPLE);
    }

    @Test
    void hasAValueForEveryPlaceholder(@TempDir Path secrets) throws IOException {
        var addresses = new Addresses(Topology.ENTENTE, 18100);
        var environment = new KeycloakEnvironment(new Secrets(secrets), addresses, DatabaseAccess.OPEN)
                .of(Map.of("http", 18103, "management", 18104));

        assertThat(placeholders("entente-realm.json")).isNotEmpty().allMatch(environment::containsKey);
        assertThat(placeholders("local/entente-users-0.json")).isNotEmpty().allMatch(environment::containsKey);
    }

    private static Stream<String> placeholders(String file) throws IOException {
        return PLACEHOLDER
                .matcher(Files.readString(folder.resolve(file)))
                .results()
                .map(match -> match.group(1));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<String> values(JsonNode array) {
        return elements(array).map(JsonNode::asText);
    }

    private static Stream<String> texts(JsonNode array, String field) {
        return elements(array).map(element -> element.get(field).asText());
    }
}
