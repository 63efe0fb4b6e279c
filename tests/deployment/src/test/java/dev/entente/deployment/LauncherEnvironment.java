package dev.entente.deployment;

import static dev.entente.launcher.StackSettings.DEFAULT_PORT_BASE;
import static dev.entente.launcher.topology.Topology.ENTENTE;

import dev.entente.launcher.home.Secrets;
import dev.entente.launcher.server.Addresses;
import dev.entente.launcher.server.DatabaseAccess;
import dev.entente.launcher.server.KeycloakEnvironment;
import dev.entente.launcher.server.ServiceEnvironment;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** What the launcher tells its programs by environment variables, with ports from the default base. */
public record LauncherEnvironment(Path secretsFolder) {

    public static final Addresses ADDRESSES = new Addresses(ENTENTE, DEFAULT_PORT_BASE);

    public Map<String, String> ofService(String service) {
        return new ServiceEnvironment(new Secrets(secretsFolder), ADDRESSES).of(service, ports(service));
    }

    /** As in the launcher's secured mode, with the authority's certificate in this file. */
    public Map<String, String> ofSecuredService(String service, Path authority) {
        var environment = new TreeMap<>(ofService(service));
        environment.putAll(new ServiceEnvironment(new Secrets(secretsFolder), ADDRESSES).ofSecured(service, authority));
        return environment;
    }

    public Map<String, String> ofSecuredKeycloak(Path authority) {
        var access = DatabaseAccess.securedBy(authority);
        return new KeycloakEnvironment(new Secrets(secretsFolder), ADDRESSES, access).of(ports("keycloak"));
    }

    public static Map<String, Integer> ports(String program) {
        return ENTENTE.program(program).portsOfInstance(DEFAULT_PORT_BASE, 1);
    }

    public static int port(String program, String use) {
        return ports(program).getOrDefault(use, 0);
    }
}
