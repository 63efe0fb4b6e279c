package dev.entente.launcher.server;

import dev.entente.launcher.home.Secrets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What every service is told by environment variables, here as in the compose file and on Kubernetes. */
public record ServiceEnvironment(Secrets secrets, Addresses addresses) {

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

    private void addRole(Map<String, String> environment, String use, String role) {
        environment.put("ENTENTE_DB_" + use + "_USER", role);
        environment.put("ENTENTE_DB_" + use + "_PASSWORD", secrets.get(role));
    }
}
