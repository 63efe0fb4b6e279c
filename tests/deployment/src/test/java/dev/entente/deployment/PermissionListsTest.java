package dev.entente.deployment;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.launcher.topology.Topic;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PermissionListsTest {
    private static final JsonNode ASYNC_API =
            StrictYaml.document(Project.file("contracts/asyncapi/entente.asyncapi.yaml"));

    private final String list = Project.text("deploy/kafka/permissions.txt");
    private final String script = Project.text("deploy/kafka/create-accounts.sh");
    private final List<JsonNode> users = StrictYaml.documents(Project.file("k8s/base/users.yaml"));

    @Test
    void scriptGrantsWhatTheLauncherGrants() {
        assertThat(PermissionLists.ofScript(list, script).differences()).isEmpty();
    }

    @Test
    void usersOfKubernetesMayWhatTheLauncherGrants() {
        assertThat(PermissionLists.ofKafkaUsers(users).differences()).isEmpty();
    }

    /** The contract says who writes and who listens; permissions follow from the same. */
    @Test
    void asyncApiNamesTheOwnersAndReadersOfTopics() {
        assertThat(ENTENTE.topics()).allSatisfy(topic -> {
            assertThat(channel(topic).path("x-owner").asText()).isEqualTo(topic.owner());
            assertThat(Set.copyOf(Nodes.elements(channel(topic).path("x-consumers"))))
                    .isEqualTo(topic.readers());
        });
    }

    @Test
    void noticesAPermissionThatIsMissingSuperfluousOrWider() {
        var altered = list.replace("scheduling   write  topic  entente.scheduling.meetings", "")
                        .replaceAll("\n\n", "\n")
                + "registration write  topic  entente.scheduling.meetings\n";

        assertThat(PermissionLists.ofScript(altered, script).differences())
                .containsExactlyInAnyOrder(
                        "deploy/kafka lacks scheduling's permission to write the literal topic"
                                + " entente.scheduling.meetings",
                        "deploy/kafka has registration's permission to write the literal topic"
                                + " entente.scheduling.meetings of which nothing else knows");
        assertThat(PermissionLists.ofScript(list, script.replace("read topic literal", "read topic prefixed"))
                        .differences())
                .contains("deploy/kafka lacks reporting's permission to read the literal topic"
                        + " entente.scheduling.meetings");
    }

    @Test
    void noticesAUserOfKubernetesWhoMayMore() {
        var altered = Nodes.changed(users.getFirst(), "/spec/authorization/acls/0/resource/name", "entente");

        assertThat(PermissionLists.ofKafkaUsers(List.of(altered)).differences())
                .contains("k8s has registration's permission to write the literal topic entente of which nothing else"
                        + " knows");
    }

    private static JsonNode channel(Topic topic) {
        return Nodes.stream(ASYNC_API.path("channels"))
                .filter(channel -> channel.path("address").asText().equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }
}
