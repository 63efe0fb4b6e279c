package dev.entente.launcher.command;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.server.KeycloakEnvironment;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stack, replays a programme on it, and leaves it running to be looked at. */
@Command(name = "demo", description = "Starts the stack and replays a programme of matchmaking events on it.")
final class DemoCommand implements Callable<Integer> {

    private static final String MAIN_CLASS = "dev.entente.demo.DemoCommand";

    @Option(names = "--scenario", paramLabel = "FILE", description = "Replays another programme.")
    private @Nullable Path scenario;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the report for scripts.")
    private @Nullable Path json;

    @Option(names = "--exit", description = "Stops the stack afterwards.")
    private boolean exit;

    @Override
    public Integer call() {
        var session = Session.open();
        var status = new AtomicInteger();
        session.interruptibly(() -> status.set(startAndReplay(session)));
        if (!exit) {
            Session.say("The stack stays up:\n" + new Welcome(session.stack()).text());
        }
        return status.get();
    }

    private int startAndReplay(Session session) {
        var begin = System.nanoTime();
        session.exclusively(session.stack()::up);
        Session.say("started in " + Session.seconds(begin));
        var status = replay(session);
        if (exit) {
            session.exclusively(session.stack()::down);
        }
        return status;
    }

    private int replay(Session session) {
        var begin = System.nanoTime();
        try {
            return new ProcessBuilder(line(session)).inheritIO().start().waitFor();
        } catch (IOException failure) {
            throw new StackFailure("cannot start the replay: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted during the replay", interrupted);
        } finally {
            Session.say("replayed in " + Session.seconds(begin));
        }
    }

    private List<String> line(Session session) {
        var target = session.settings().checkout().folder().resolve("tools/demo/target");
        var jar = target.resolve("entente-demo-1.0-SNAPSHOT.jar");
        if (!Files.exists(jar)) {
            throw new StackFailure(jar + " is missing: build the project first, as ./entente demo does");
        }
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                jar + File.pathSeparator + target.resolve("lib") + "/*",
                MAIN_CLASS));
        line.addAll(addresses(session));
        addFile(line, "--scenario", scenario);
        addFile(line, "--json", json);
        return line;
    }

    private static List<String> addresses(Session session) {
        var addresses = session.stack().addresses();
        var line = new ArrayList<String>();
        for (var service : List.of("registration", "scheduling", "agreements", "reporting")) {
            line.add("--" + service + "-url=" + addresses.service(service));
        }
        line.add("--keycloak-url=" + addresses.keycloak());
        line.add("--scripts-client-secret-file="
                + session.settings().home().secrets().file(KeycloakEnvironment.SCRIPTS_CLIENT));
        return line;
    }

    private static void addFile(List<String> line, String option, @Nullable Path file) {
        if (file != null) {
            line.add(option + "=" + file.toAbsolutePath());
        }
    }
}
