package dev.entente.deployment.kubernetes;

import static dev.entente.launcher.topology.Topology.ENTENTE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Secrets are in no file; the README says which there must be. */
class SecretsTest {
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z<>]+-db-(?:owner|app|relay))`");

    private final Manifests manifests = Manifests.ofTheProject();

    @Test
    void readmeListsEverySecretThatAManifestNamesAndNoOther() {
        assertThat(documented(Project.text("k8s/README.md"))).isEqualTo(named());
    }

    @Test
    void wouldNoticeOneThatIsMissing() {
        assertThat(documented(Project.text("k8s/README.md").replace("`<service>-db-relay`", "")))
                .isNotEqualTo(named())
                .doesNotContain("agreements-db-relay");
    }

    private Set<String> named() {
        var names = new TreeSet<String>();
        for (var manifest : manifests.all()) {
            for (var field : List.of("secretKeyRef", "secret", "passwordSecret", "usernameSecret")) {
                names.addAll(names(manifest, field));
            }
        }
        names.removeAll(madeByOperators());
        return names;
    }

    /** The password of each user of Kafka, and the certificates of the authorities. */
    private Set<String> madeByOperators() {
        var names = new TreeSet<>(manifests.names("KafkaUser"));
        manifests.names("Cluster").forEach(cluster -> names.add(cluster + "-ca"));
        manifests.names("Kafka").forEach(cluster -> names.add(cluster + "-cluster-ca-cert"));
        return names;
    }

    private static List<String> names(JsonNode manifest, String field) {
        var names = new ArrayList<String>();
        manifest.findValues(field)
                .forEach(secret -> names.add(secret.path(secret.has("secretName") ? "secretName" : "name")
                        .asText()));
        return names;
    }

    private static Set<String> documented(String readme) {
        var names = new TreeSet<String>();
        DOCUMENTED.matcher(readme).results().map(found -> found.group(1)).forEach(name -> {
            if (name.contains("<service>")) {
                ENTENTE.services().forEach(service -> names.add(name.replace("<service>", service.name())));
            } else {
                names.add(name);
            }
        });
        return names;
    }
}
