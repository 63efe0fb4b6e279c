package dev.entente.launcher.command;

import dev.entente.launcher.Stack;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the stack and leaves it running. */
@Command(name = "up", description = "Starts the stack and leaves it running in the background.")
final class UpCommand implements Runnable {

    @Option(
            names = "--instances",
            paramLabel = "service=number",
            split = ",",
            description = "Runs several instances of a service, for example scheduling=2.")
    private Map<String, Integer> instances = Map.of();

    @Option(
            names = "--only",
            paramLabel = "program",
            split = ",",
            description = "Starts some programs only, for example postgres,kafka,keycloak.")
    private Set<String> only = Set.of();

    @Option(
            names = "--secure",
            negatable = true,
            description = "TLS, accounts and permissions for PostgreSQL and Kafka; later starts keep it so.")
    private @Nullable Boolean secure;

    @Option(
            names = "--keep-classes",
            description =
                    "Starts services twice where they were built anew, once to write down their classes: every later"
                            + " start of them takes half as long.")
    private boolean keepsClasses;

    @Override
    public void run() {
        var session = Session.open(instances);
        var begin = System.nanoTime();
        session.interruptibly(() -> session.exclusively(() -> {
            secure(session.stack());
            start(session.stack());
        }));
        Session.say("started in " + Session.seconds(begin));
        Session.say(new Welcome(session.stack()).text());
    }

    /** Servers and their clients change together, so what runs is stopped first. */
    private void secure(Stack stack) {
        if (secure == null || secure.equals(stack.home().isSecured())) {
            return;
        }
        stack.down();
        stack.home().secure(secure);
    }

    private void start(Stack stack) {
        if (only.isEmpty()) {
            stack.up();
        } else {
            stack.up(only);
        }
        if (keepsClasses) {
            stack.keepClasses();
        }
    }
}
