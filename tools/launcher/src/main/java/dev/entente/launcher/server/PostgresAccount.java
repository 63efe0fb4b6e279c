package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.process.Executables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user that PostgreSQL runs as. It refuses to run as root; so root starts it in a user namespace of its own, where it is
 * nobody inside and still owns its files outside, or, where that is forbidden, as the user nobody.
 */
enum PostgresAccount {
    CALLER(""),
    NAMESPACE("unshare --user"),
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private static final int ROOT = 0;
    private static final int NOBODY_ID = 65534;

    private final String prefix;

    PostgresAccount(String prefix) {
        this.prefix = prefix;
    }

    static PostgresAccount choose() {
        if (callerId() != ROOT) {
            return CALLER;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new StackFailure("PostgreSQL refuses to run as root, and neither unshare nor setpriv can start it as"
                + " another user: run ./entente as an ordinary user");
    }

    /** The words of a command that this user runs. */
    List<String> before(List<String> words) {
        return Stream.concat(prefix().stream(), words.stream()).toList();
    }

    private List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    /** Gives the folder to the user that PostgreSQL runs as; a copy from elsewhere may belong to another. */
    void own(Path folder) {
        if (this == CALLER) {
            return;
        }
        var owner = this == NOBODY ? NOBODY_ID : ROOT;
        if (!Integer.valueOf(owner).equals(ownerOf(folder))) {
            run(List.of("chown", "-R", owner + ":" + owner, folder.toString()));
        }
    }

    /** Only nobody needs the way to a file to be open for others. */
    void requireReach(Path path) {
        if (this != NOBODY) {
            return;
        }
        var closed = Stream.iterate(path, folder -> folder != null, Path::getParent)
                .filter(folder -> !isOpenForOthers(folder))
                .findFirst();
        if (closed.isPresent()) {
            throw new StackFailure("PostgreSQL refuses to run as root and the user nobody may not enter " + closed.get()
                    + ": set ENTENTE_HOME to a folder below one that is open for all, or run as an ordinary user");
        }
    }

    private boolean works() {
        return Executables.isInstalled(prefix().getFirst()) && exitStatus(before(List.of("true"))) == 0;
    }

    private static boolean isOpenForOthers(Path folder) {
        try {
            return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Object ownerOf(Path folder) {
        try {
            return Files.getAttribute(folder, "unix:uid");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int callerId() {
        return System.getProperty("user.name").equals("root") ? ROOT : -1;
    }

    private static void run(List<String> words) {
        if (exitStatus(words) != 0) {
            throw new StackFailure(String.join(" ", words) + " failed");
        }
    }

    private static int exitStatus(List<String> words) {
        try {
            return new ProcessBuilder(words)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while running " + words.getFirst(), interrupted);
        }
    }
}
