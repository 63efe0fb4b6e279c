package dev.entente.platformtest.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once per version and machine. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** The folder with {@code bin} and {@code lib}. */
    static Path unpacked() {
        try {
            Path wanted = Path.of(System.getProperty("java.io.tmpdir"), "entente-postgres-" + size());
            return Files.isDirectory(wanted) ? wanted : unpackTo(wanted);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Unpacks beside the wanted folder and moves it there whole, so that nobody ever sees half of it. */
    private static Path unpackTo(Path wanted) throws IOException {
        Path partial = TemporaryFolder.create("entente-postgres-partial-");
        try (TarArchiveInputStream archive =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive())))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                unpack(entry, archive, partial);
            }
        }
        if (!partial.toFile().renameTo(wanted.toFile())) {
            TemporaryFolder.delete(partial);
        }
        if (!Files.isDirectory(wanted)) {
            throw new IOException("Cannot create " + wanted);
        }
        return wanted;
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("The archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** The archive's size tells versions apart well enough for a cache. */
    private static long size() throws IOException {
        return found().openConnection().getContentLengthLong();
    }

    private static InputStream archive() throws IOException {
        return found().openStream();
    }

    private static URL found() {
        String processor = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-linux-" + processor + ".txz";
        return Objects.requireNonNull(PostgresBinaries.class.getResource(name), () -> "The class path lacks " + name);
    }
}
