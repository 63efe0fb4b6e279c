package dev.entente.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.deployment.Nodes;
import dev.entente.deployment.StrictYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class KustomizationTest {
    private static final Path FILE = Manifests.BASE.resolve(Manifests.KUSTOMIZATION);

    @Test
    void listsEveryFileAndNoOther() {
        var present = Manifests.files(Manifests.BASE)
                .map(file -> Manifests.BASE.relativize(file).toString())
                .filter(name -> !name.equals(Manifests.KUSTOMIZATION))
                .toList();

        assertThat(Nodes.elements(StrictYaml.document(FILE).path("resources")))
                .containsExactlyInAnyOrderElementsOf(present);
    }

    /** Kustomize itself: that it takes our files, and that nothing gets lost on the way. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void rendersToTheSameManifestsInOneNamespace() throws IOException, InterruptedException {
        assumeTrue(isInstalled(), "kubectl is not installed here, so the manifests were not rendered");

        var rendered =
                new Manifests(StrictYaml.documents(output(List.of("kubectl", "kustomize", Manifests.BASE.toString()))));

        assertThat(rendered.all()).hasSameSizeAs(Manifests.ofTheProject().all()).allSatisfy(manifest -> {
            assertThat(ManifestKinds.violations(manifest)).isEmpty();
            assertThat(manifest.at("/metadata/namespace").asText()).isEqualTo("entente");
        });
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            output(List.of("kubectl", "version", "--client"));
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(String.join(" ", command) + " ended with status " + process.exitValue());
        }
        return output;
    }
}
