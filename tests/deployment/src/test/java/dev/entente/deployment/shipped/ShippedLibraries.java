package dev.entente.deployment.shipped;

import dev.entente.deployment.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The libraries of a packaged service, each as Quarkus names its file: {@code group.artifact-version}. */
final class ShippedLibraries {
    private static final String JAR = ".jar";

    private ShippedLibraries() {}

    static SortedSet<String> of(String service) {
        Path packaged = Project.file("services/" + service + "/target/quarkus-app/lib");
        try (var files = Files.walk(packaged)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(JAR))
                    .map(name -> name.substring(0, name.length() - JAR.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
