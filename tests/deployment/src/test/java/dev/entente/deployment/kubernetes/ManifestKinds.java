package dev.entente.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.deployment.SchemaFile;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;

/**
 * The kinds that may stand in a manifest, each with what judges it: the Java type that its makers publish, or where there is
 * none, a schema of the parts that are used here.
 */
final class ManifestKinds {
    private static final Map<String, Class<?>> TYPES = Map.of(
            "apps/v1 Deployment", Deployment.class,
            "v1 Service", Service.class,
            "networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class,
            "kafka.strimzi.io/v1 Kafka", Kafka.class,
            "kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class,
            "kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUser.class);

    private static final Map<String, SchemaFile> SCHEMAS = Map.of(
            "postgresql.cnpg.io/v1 Cluster", new SchemaFile("cnpg-cluster"),
            "k8s.keycloak.org/v2alpha1 Keycloak", new SchemaFile("keycloak"),
            "kustomize.config.k8s.io/v1beta1 Kustomization", new SchemaFile("kustomization"));

    private ManifestKinds() {}

    static List<String> violations(JsonNode manifest) {
        var kind = manifest.path("apiVersion").asText() + " "
                + manifest.path("kind").asText();
        var type = TYPES.get(kind);
        if (type != null) {
            return StrictTypes.violations(manifest, type);
        }
        var schema = SCHEMAS.get(kind);
        return schema == null ? List.of("nothing here is of the kind " + kind) : schema.violations(manifest);
    }
}
