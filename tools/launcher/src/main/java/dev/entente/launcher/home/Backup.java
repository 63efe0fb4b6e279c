package dev.entente.launcher.home;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * All data and secrets of a stack in one file. The stack must not run: only then do databases and topics agree, and a copy
 * of the whole needs no new epoch, because nobody outside the copy remembers what came after it.
 */
public record Backup(StackHome home) {

    private static final String FIRST_ENTRY = "entente-backup";
    private static final String FORMAT = "format 1\n";

    public void writeTo(Path file) {
        var target = file.toAbsolutePath();
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var archive = new ArchiveWriter(unfinished)) {
                archive.text(FIRST_ENTRY, FORMAT);
                for (var folder : home.precious()) {
                    archive.folder(home.folder(), folder);
                }
            }
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new StackFailure("cannot write " + file + ": " + failure.getMessage(), failure);
        }
    }

    public void requireReadable(Path file) {
        try (var archive = new ArchiveReader(file)) {
            requireFormat(archive);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    /** Unpacked beside and then moved, so that a broken file leaves the present data alone. */
    public void readFrom(Path file) {
        var unfinished = home.folder().resolve("restore.unfinished");
        try (var archive = new ArchiveReader(file)) {
            requireFormat(archive);
            Folders.delete(unfinished);
            archive.unpackInto(unfinished);
            for (var folder : home.everything()) {
                Folders.delete(folder);
            }
            for (var folder : home.precious()) {
                Files.move(unfinished.resolve(home.folder().relativize(folder)), folder);
            }
            Folders.delete(unfinished);
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private static void requireFormat(ArchiveReader archive) throws IOException {
        if (!archive.text(FIRST_ENTRY).equals(FORMAT)) {
            throw new IOException("it was written by another release");
        }
    }

    private static StackFailure unreadable(Path file, IOException failure) {
        return new StackFailure("cannot read a backup from " + file + ": " + failure.getMessage(), failure);
    }
}
