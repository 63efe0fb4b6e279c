package dev.entente.launcher.server;

import dev.entente.launcher.home.Secrets;
import dev.entente.launcher.topology.SettingsEverywhere;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every service is told by environment variables, here as in the compose file and on Kubernetes. */
public record ServiceEnvironment(Secrets secrets, Addresses addresses) {

    private static final String DATABASE_AUTHORITY = "ENTENTE_DB_TLS_AUTHORITY";
    private static final String KAFKA_AUTHORITY = "ENTENTE_KAFKA_TLS_AUTHORITY";

    public Map<String, String> of(String service, Map<String, Integer> ports) {
        var environment = new LinkedHashMap<String, String>();
        environment.put("ENTENTE_DB_URL", addresses.database(service));
        addRole(environment, "APP", service + "_app");
        addRole(environment, "OWNER", service + "_owner");
        addRole(environment, "RELAY", service + "_relay");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.kafka());
        environment.put("ENTENTE_OIDC_URL", addresses.realm().toString());
        environment.put("ENTENTE_HTTP_PORT", String.valueOf(ports.get("http")));
        environment.put("ENTENTE_MANAGEMENT_PORT", String.valueOf(ports.get("management")));
        return environment;
    }

    /** What comes to it where the servers are secured: whom to trust, and as whom to come to Kafka. */
    public Map<String, String> ofSecured(String service, Path authority) {
        var environment = new LinkedHashMap<>(SettingsEverywhere.SECURED_SERVICE);
        environment.put(DATABASE_AUTHORITY, authority.toString());
        environment.put(KAFKA_AUTHORITY, authority.toString());
        environment.put("ENTENTE_KAFKA_USER", service);
        environment.put("ENTENTE_KAFKA_PASSWORD", secrets.get(KafkaAccess.secretOf(service)));
        return environment;
    }

    private void addRole(Map<String, String> environment, String use, String role) {
        environment.put("ENTENTE_DB_" + use + "_USER", role);
        environment.put("ENTENTE_DB_" + use + "_PASSWORD", secrets.get(role));
    }
}
