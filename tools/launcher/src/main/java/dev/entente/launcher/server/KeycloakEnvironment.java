package dev.entente.launcher.server;

import dev.entente.launcher.home.Secrets;
import dev.entente.launcher.topology.Topology;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Keycloak's settings, and the values that stand in for the placeholders of the realm file when it is imported. */
public record KeycloakEnvironment(Secrets secrets, Addresses addresses, DatabaseAccess access) {

    /** People who exist on a single machine only; their passwords are among the secrets, under these names. */
    public static final List<String> LOCAL_PEOPLE =
            List.of("olivia.organiser", "pavel.participant", "ana.analyst", "ada.admin");

    public static final String SCRIPTS_CLIENT = "entente-scripts";

    private static final String DATABASE = "keycloak";

    public Map<String, String> of(Map<String, Integer> ports) {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", access.jdbcUrl(addresses.database(DATABASE)));
        environment.put("KC_DB_USERNAME", DATABASE);
        environment.put("KC_DB_PASSWORD", secrets.get(DATABASE));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        // Without it the cluster layer listens beyond the loopback interface.
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", Addresses.HOST);
        environment.put("KC_HTTP_PORT", String.valueOf(ports.get("http")));
        environment.put("KC_HTTP_MANAGEMENT_HOST", Addresses.HOST);
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(ports.get("management")));
        environment.put("KC_HOSTNAME", addresses.keycloak().toString());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak-admin"));
        environment.putAll(placeholders());
        return environment;
    }

    private Map<String, String> placeholders() {
        var values = new HashMap<String, String>();
        values.put("ENTENTE_SCRIPTS_SECRET", secrets.get(SCRIPTS_CLIENT));
        LOCAL_PEOPLE.forEach(person -> values.put("ENTENTE_" + firstName(person) + "_PASSWORD", secrets.get(person)));
        Topology.ENTENTE
                .services()
                .forEach(service -> values.put(
                        "ENTENTE_" + service.name().toUpperCase(Locale.ROOT) + "_URL",
                        addresses.service(service.name()).toString()));
        return values;
    }

    private static String firstName(String person) {
        return person.substring(0, person.indexOf('.')).toUpperCase(Locale.ROOT);
    }
}
