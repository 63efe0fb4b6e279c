package dev.entente.launcher.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Programs on the search path. */
public final class Executables {

    private Executables() {}

    public static boolean isInstalled(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name))
                .anyMatch(Files::isExecutable);
    }
}
