package dev.entente.launcher.server;

import dev.entente.launcher.Progress;
import dev.entente.launcher.StackSettings;
import dev.entente.launcher.process.Command;
import dev.entente.launcher.topology.Program;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The identity provider, started without its shell script so that its pid is its own. */
final class KeycloakServer implements ManagedProcess {

    private static final int HEAP_MEBIBYTES = 288;

    private final Program keycloak;
    private final StackSettings settings;
    private final Addresses addresses;

    KeycloakServer(Program keycloak, StackSettings settings, Addresses addresses) {
        this.keycloak = keycloak;
        this.settings = settings;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return keycloak.name();
    }

    @Override
    public Map<String, Integer> ports() {
        return keycloak.portsOfInstance(settings.portBase(), 1);
    }

    @Override
    public List<String> waitsFor() {
        return keycloak.waitsFor();
    }

    @Override
    public URI url() {
        return URI.create("http://" + Addresses.HOST + ":" + ports().get("http"));
    }

    @Override
    public Path program() {
        return distribution().program();
    }

    @Override
    public void prepare(Progress progress) {
        if (!distribution().isOptimised()) {
            progress.report(name(), "compiling its settings into itself (once, half a minute)");
        }
        distribution().optimise(settings.home().log(name()));
        distribution().linkInto(settings.home().keycloak(), settings.checkout().realm());
    }

    @Override
    public Command command() {
        var home = settings.home().keycloak();
        var options = List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000");
        var program = List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
        return new JavaCommand(settings.home(), HEAP_MEBIBYTES, options, program)
                .with(new KeycloakEnvironment(settings.home().secrets(), addresses, DatabaseAccess.of(settings.home()))
                        .of(ports()));
    }

    @Override
    public boolean isReady() {
        return Probe.answersOk(URI.create(url() + "/realms/entente/.well-known/openid-configuration"));
    }

    @Override
    public Duration longestStart() {
        return Duration.ofMinutes(4);
    }

    private KeycloakDistribution distribution() {
        return new KeycloakDistribution(settings.checkout().keycloak());
    }
}
