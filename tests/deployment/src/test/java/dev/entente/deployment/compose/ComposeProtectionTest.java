package dev.entente.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.entente.deployment.Nodes;
import dev.entente.deployment.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeProtectionTest {
    private final ComposeFile file = ComposeFile.ofTheProject();
    private final String whoMayConnect = Project.text("deploy/postgres/pg_hba.conf");

    @Test
    void protectsAsTheLauncherDoes() {
        assertThat(new ComposeProtection(file, whoMayConnect).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /services/kafka/environment/KAFKA_AUTHORIZER_CLASS_NAME                 | Nobody | kafka's environment KAFKA_AUTHORIZER_CLASS_NAME is Nobody and should be org.apache.kafka.metadata.authorizer.StandardAuthorizer
            /services/kafka/environment/KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND        | true   | kafka's environment KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND is true and should be false
            /services/kafka/environment/KAFKA_LISTENER_NAME_CONTROLLER_SSL_CLIENT_AUTH | none | kafka's environment KAFKA_LISTENER_NAME_CONTROLLER_SSL_CLIENT_AUTH is none and should be required
            /services/kafka/environment/KAFKA_SUPER_USERS                           | User:scheduling | kafka's environment KAFKA_SUPER_USERS is User:scheduling and should be User:CN=kafka;User:CN=administrator
            /services/postgres/command/10                                           | ssl=off | postgres is not told ssl=on
            """)
    void noticesAServerThatIsOpen(String place, String value, String difference) {
        var altered = new ComposeFile(Nodes.changed(file.document(), place, value));

        assertThat(new ComposeProtection(altered, whoMayConnect).differences()).containsExactly(difference);
    }

    @Test
    void noticesAListenerInPlainText() {
        var open = "CLIENTS:SASL_SSL,OUTSIDE:PLAINTEXT,ADMINISTRATION:SSL,CONTROLLER:SSL";
        var altered = new ComposeFile(Nodes.changed(
                file.document(), "/services/kafka/environment/KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", open));

        assertThat(new ComposeProtection(altered, whoMayConnect).differences()).hasSize(1);
    }

    @Test
    void noticesSomebodyWhoIsLetInWithoutTls() {
        assertThat(new ComposeProtection(file, whoMayConnect + "host all all all scram-sha-256\n").differences())
                .containsExactly("postgres lets in host all all all scram-sha-256");
    }

    @Test
    void noticesAKeyThatAnotherProgramReads() {
        var volumes = JsonNodeFactory.instance.arrayNode().add("tls-postgres:/tls:ro");
        var altered = new ComposeFile(Nodes.changed(file.document(), "/services/reporting/volumes", volumes));

        assertThat(new ComposeProtection(altered, whoMayConnect).differences())
                .containsExactly("tls-postgres's readers has reporting of which nothing else knows");
    }
}
