package dev.entente.launcher.home;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that their owner alone may read, from their first byte on. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Written beside and then moved, so that a kill in between leaves no half file behind. */
    public static void write(Path file, String text) {
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            writeNew(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new StackFailure("cannot write " + file, failure);
        }
    }

    public static void createFolder(Path folder) {
        try {
            if (!Files.exists(folder)) {
                Files.createDirectory(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException failure) {
            throw new StackFailure("cannot create " + folder, failure);
        }
    }

    private static void writeNew(Path file, String text) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, ownerOnly);
                var writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            writer.write(text);
        }
    }
}
