package dev.entente.launcher.home;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** Writes folders into a compressed archive, with the permissions of their files. */
final class ArchiveWriter implements AutoCloseable {

    private final TarArchiveOutputStream archive;

    ArchiveWriter(Path file) throws IOException {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(Deflater.BEST_SPEED);
        var compressed =
                new GzipCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), parameters);
        archive = new TarArchiveOutputStream(compressed, StandardCharsets.UTF_8.name());
        archive.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        archive.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void text(String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        archive.putArchiveEntry(entry);
        archive.write(bytes);
        archive.closeArchiveEntry();
    }

    /** Names in the archive begin below the root. */
    void folder(Path root, Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted()::iterator) {
                file(file, root.relativize(file).toString());
            }
        }
    }

    private void file(Path file, String name) throws IOException {
        var entry = new TarArchiveEntry(file, name, LinkOption.NOFOLLOW_LINKS);
        entry.setMode((entry.getMode() & ~0777) | mode(Files.getPosixFilePermissions(file)));
        archive.putArchiveEntry(entry);
        if (entry.isFile()) {
            Files.copy(file, archive);
        }
        archive.closeArchiveEntry();
    }

    /** The nine permissions are declared in the order of the nine bits, the highest first. */
    private static int mode(Set<PosixFilePermission> permissions) {
        var mode = 0;
        for (var permission : PosixFilePermission.values()) {
            mode = (mode << 1) | (permissions.contains(permission) ? 1 : 0);
        }
        return mode;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
