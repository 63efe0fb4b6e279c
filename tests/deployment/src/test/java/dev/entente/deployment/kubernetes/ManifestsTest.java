package dev.entente.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.deployment.LauncherEnvironment;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {
    @TempDir
    private Path secrets;

    private final Manifests manifests = Manifests.ofTheProject();

    @Test
    void runTheLaunchersServices() {
        assertThat(services(manifests).differences()).isEmpty();
    }

    @Test
    void runTheLaunchersServers() {
        assertThat(new ServerComparison(manifests).differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deployment | scheduling | /metadata/name                                             | "planning"   | the Deployments lacks scheduling
            Deployment | scheduling | /spec/template/spec/containers/0/ports/0/containerPort     | 18121        | scheduling's ports http is 18121 and should be 18120
            Deployment | scheduling | /spec/template/spec/containers/0/env/0/value               | "agreements-db-rw:5432/scheduling" | scheduling's environment ENTENTE_DB_URL is agreements-db-rw:5432/scheduling and should be scheduling-db-rw:5432/scheduling
            Deployment | scheduling | /spec/template/spec/containers/0/env/0/name                | "ENTENTE_DB" | scheduling's environment lacks ENTENTE_DB_URL
            Deployment | scheduling | /spec/template/spec/containers/0/env/3/valueFrom/secretKeyRef/name | "scheduling-db-owner" | scheduling's environment ENTENTE_DB_APP_USER is username in secret scheduling-db-owner and should be username in secret scheduling-db-app
            Deployment | scheduling | /spec/template/spec/containers/0/readinessProbe/httpGet/port | "http"     | scheduling's readinessProbe is http and should be management
            Deployment | scheduling | /spec/template/spec/containers/0/resources/limits/memory   | "256Mi"      | scheduling leaves a heap of 153 MiB and should leave 304
            Deployment | scheduling | /spec/template/metadata/labels/app.kubernetes.io~1name     | "planning"   | scheduling's pods' label app.kubernetes.io/name is planning and should be scheduling
            Deployment | scheduling | /spec/template/spec/volumes/1/secret/secretName            | "reporting-db-ca" | scheduling's mounted secrets is {/tls/database/ca.crt=ca.crt in secret reporting-db-ca, /tls/kafka/ca.crt=ca.crt in secret entente-cluster-ca-cert} and should be {/tls/database/ca.crt=ca.crt in secret scheduling-db-ca, /tls/kafka/ca.crt=ca.crt in secret entente-cluster-ca-cert}
            Service    | scheduling | /spec/ports/0/port                                         | 80           | scheduling's Service is {http=80} and should be {http=18120}
            Service    | scheduling | /spec/selector/app.kubernetes.io~1name                     | "reporting"  | scheduling's Service selects is {app.kubernetes.io/name=reporting} and should be {app.kubernetes.io/name=scheduling}
            Kafka      | entente    | /spec/kafka/listeners/0/port                               | 9094         | scheduling's environment KAFKA_BOOTSTRAP_SERVERS is entente-kafka-bootstrap:9093 and should be entente-kafka-bootstrap:9094
            Keycloak   | keycloak   | /spec/hostname/hostname                                    | "https://id.example" | scheduling's environment QUARKUS_OIDC_TOKEN_ISSUER is https://identity.entente.example/realms/entente and should be https://id.example/realms/entente
            """)
    void noticeAnotherService(String kind, String name, String place, String value, String difference)
            throws JsonProcessingException {
        assertThat(services(changed(kind, name, place, value)).differences()).contains(difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cluster       | reporting-db                | /spec/bootstrap/initdb/owner       | "reporting_app" | reporting-db's owner is reporting_app and should be reporting_owner
            Cluster       | reporting-db                | /spec/bootstrap/initdb/postInitSQL/0 | "select 1"    | reporting-db's statements is [select 1, create role reporting_relay login in role pg_read_all_stats, revoke connect on database reporting from public, grant connect on database reporting to reporting_app, reporting_relay] and should be [create role reporting_app login, create role reporting_relay login in role pg_read_all_stats, revoke connect on database reporting from public, grant connect on database reporting to reporting_app, reporting_relay]
            Cluster       | reporting-db                | /spec/managed/roles/1/inRoles      | []              | reporting-db's roles is {reporting_app=reporting-db-app, reporting_relay=reporting-db-relay} and should be {reporting_app=reporting-db-app, reporting_relay=reporting-db-relay pg_read_all_stats}
            Cluster       | keycloak-db                 | /spec/postgresql/parameters/jit    | "on"            | keycloak-db's setting jit is on and should be off
            Cluster       | keycloak-db                 | /metadata/name                     | "kc-db"         | the Clusters lacks keycloak-db
            Kafka         | entente                     | /spec/kafka/config/log.retention.ms | 1000           | kafka's log.retention.ms is 1000 and should be -1
            Kafka         | entente                     | /spec/kafka/jvmOptions/-XX/ExitOnOutOfMemoryError | "false" | kafka's Java options lacks -XX:+ExitOnOutOfMemoryError
            Kafka         | entente                     | /spec/kafka/authorization/type     | "custom"        | kafka's authorization is custom and should be simple
            Kafka         | entente                     | /spec/kafka/listeners/0/tls        | false           | kafka's listener's TLS is false and should be true
            Cluster       | reporting-db                | /spec/postgresql/pg_hba/0          | "host all all all trust" | reporting-db's entrance is [host all all all trust, host all all all reject] and should be [hostssl all all all scram-sha-256, host all all all reject]
            KafkaUser     | scheduling                  | /spec/authorization/acls/0/operations/0 | "All"      | k8s has scheduling's permission to all the literal topic entente.scheduling.meetings of which nothing else knows
            KafkaTopic    | entente.scheduling.meetings | /spec/partitions                   | 12              | k8s entente.scheduling.meetings partitions is 12 and should be 6
            KafkaTopic    | entente.scheduling.meetings | /spec/config/retention.ms          | 86400000        | k8s entente.scheduling.meetings retention.ms is 86400000 and should be -1
            KafkaTopic    | entente.scheduling.meetings | /spec/replicas                     | 1               | entente.scheduling.meetings's replicas is 1 and should be 3
            KafkaTopic    | entente.scheduling.meetings | /metadata/name                     | "meetings"      | k8s lacks entente.scheduling.meetings
            """)
    void noticeAnotherServer(String kind, String name, String place, String value, String difference)
            throws JsonProcessingException {
        assertThat(new ServerComparison(changed(kind, name, place, value)).differences())
                .contains(difference);
    }

    private Manifests changed(String kind, String name, String place, String json) throws JsonProcessingException {
        return manifests.changed(kind, name, place, new ObjectMapper().readTree(json));
    }

    private DeploymentComparison services(Manifests compared) {
        return new DeploymentComparison(compared, new LauncherEnvironment(secrets));
    }
}
