package dev.entente.deployment;

import dev.entente.launcher.home.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The repository in which the test runs. */
public final class Project {
    private static final Path ROOT = Checkout.find().folder();

    private Project() {}

    public static Path root() {
        return ROOT;
    }

    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    public static String text(String path) {
        return text(file(path));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A version that the root {@code pom.xml} names, such as {@code kafka.version}. */
    public static String version(String property) {
        var pom = text("pom.xml");
        var opening = "<" + property + ">";
        var begin = pom.indexOf(opening) + opening.length();
        return pom.substring(begin, pom.indexOf('<', begin));
    }
}
