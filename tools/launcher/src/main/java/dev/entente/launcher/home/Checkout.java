package dev.entente.launcher.home;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The source tree with what was built in it: the programs that the launcher starts. */
public record Checkout(Path folder) {

    /** The folder that the start script names, else the nearest one above the working directory that has a start script. */
    public static Checkout find() {
        var named = System.getProperty("entente.checkout");
        if (named != null) {
            return new Checkout(Path.of(named).toAbsolutePath().normalize());
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .filter(Checkout::isRoot)
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(() -> new StackFailure(
                        "no checkout of Entente above " + Path.of("").toAbsolutePath()));
    }

    /** For tests: an earlier release, built in a checkout of its own, which {@code ENTENTE_EARLIER} names. */
    public static Optional<Checkout> earlier(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("ENTENTE_EARLIER"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new Checkout(Path.of(folder).toAbsolutePath().normalize()));
    }

    /** The broker's class path. */
    public Path libraries() {
        return built(launcherTarget().resolve("lib"));
    }

    public Path keycloak() {
        try (var folders = Files.list(built(launcherTarget()))) {
            return folders.filter(folder -> folder.getFileName().toString().matches("keycloak-\\d[\\d.]*"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> notBuilt(launcherTarget().resolve("keycloak-…")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder with the realm, and below it {@code local} with people for a single machine. */
    public Path realm() {
        return folder.resolve("deploy/keycloak");
    }

    public Path service(String name) {
        return built(folder.resolve("services").resolve(name).resolve("target/quarkus-app/quarkus-run.jar"));
    }

    public KeptClasses keptClasses(String service) {
        // not below what is packaged
        var target = folder.resolve("services").resolve(service).resolve("target");
        return new KeptClasses(target.resolve("kept-classes-" + Runtime.version() + ".jsa"), service(service));
    }

    /** Where the launcher keeps what it makes of Maven's artifacts, shared by all stacks of this checkout. */
    public Path launcherTarget() {
        return folder.resolve("tools/launcher/target");
    }

    private static boolean isRoot(Path folder) {
        return Files.isRegularFile(folder.resolve("pom.xml")) && Files.isRegularFile(folder.resolve("entente"));
    }

    private static Path built(Path path) {
        if (!Files.exists(path)) {
            throw notBuilt(path);
        }
        return path;
    }

    private static StackFailure notBuilt(Path path) {
        return new StackFailure(path + " is missing: build the project first, as ./entente up does");
    }
}
