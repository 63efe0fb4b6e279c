package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.Folders;
import dev.entente.launcher.process.Command;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keycloak as unpacked by the build, shared by all stacks of a checkout. */
record KeycloakDistribution(Path folder) {

    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");

    Path program() {
        return folder.resolve("lib/quarkus-run.jar");
    }

    boolean isOptimised() {
        return Files.exists(done());
    }

    /** Keycloak compiles its settings into itself, which takes long and is done once. */
    void optimise(Path log) {
        // Two stacks of one checkout may start at once.
        try (var channel = FileChannel.open(
                        folder.resolve("entente.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (lock.isValid() && !isOptimised()) {
                restoreOriginal();
                build().run(log);
                Files.writeString(done(), String.join(" ", BUILD_OPTIONS));
            }
        } catch (IOException failure) {
            throw new StackFailure("cannot build " + folder, failure);
        }
    }

    /** A home of its own for each stack, so that each has its own import folder and temporary files. */
    void linkInto(Path home, Path realm) {
        try {
            Files.createDirectories(home.resolve("data/import"));
            for (var part : List.of("lib", "conf", "providers", "themes")) {
                Files.deleteIfExists(home.resolve(part));
                Files.createSymbolicLink(home.resolve(part), folder.resolve(part));
            }
            for (var file : List.of("entente-realm.json", "local/entente-users-0.json")) {
                var source = realm.resolve(file);
                Files.copy(
                        source,
                        home.resolve("data/import").resolve(source.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new StackFailure("cannot prepare Keycloak's folder " + home, failure);
        }
    }

    /** A build that was broken off leaves a program that can no longer start, not even to build. */
    private void restoreOriginal() throws IOException {
        var program = folder.resolve("lib/quarkus");
        var original = folder.resolve("lib/quarkus.original");
        if (Files.exists(original)) {
            Folders.delete(program);
            Folders.copy(original, program);
        } else {
            var unfinished = folder.resolve("lib/quarkus.unfinished");
            Folders.delete(unfinished);
            Folders.copy(program, unfinished);
            Files.move(unfinished, original);
        }
    }

    private Path done() {
        return folder.resolve("lib/built-with");
    }

    private Command build() {
        var words = new ArrayList<>(List.of(folder.resolve("bin/kc.sh").toString(), "build"));
        words.addAll(BUILD_OPTIONS);
        var environment = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "JAVA_OPTS",
                "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx512m");
        return new Command(words, environment, folder);
    }
}
