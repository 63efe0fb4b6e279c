package dev.entente.launcher.home;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads what {@link ArchiveWriter} wrote. */
final class ArchiveReader implements AutoCloseable {

    private final TarArchiveInputStream archive;

    ArchiveReader(Path file) throws IOException {
        archive = new TarArchiveInputStream(
                new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file))),
                StandardCharsets.UTF_8.name());
    }

    /** The first entry must bear this name. */
    String text(String name) throws IOException {
        var entry = archive.getNextEntry();
        if (entry == null || !entry.getName().equals(name)) {
            throw new IOException("this is not a backup of Entente");
        }
        return new String(archive.readAllBytes(), StandardCharsets.UTF_8);
    }

    void unpackInto(Path folder) throws IOException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var file = folder.resolve(entry.getName()).normalize();
            if (!file.startsWith(folder)) {
                throw new IOException("the entry " + entry.getName() + " points outside the folder");
            }
            unpack(entry, file);
        }
    }

    private void unpack(TarArchiveEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else {
            Files.copy(archive, file);
        }
        Files.setPosixFilePermissions(file, permissions(entry.getMode()));
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        var values = PosixFilePermission.values();
        var permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (var i = 0; i < values.length; i++) {
            if (((mode >> (values.length - 1 - i)) & 1) == 1) {
                permissions.add(values[i]);
            }
        }
        return permissions;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
