package dev.entente.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;

/**
 * A file from which a program's JVM takes its classes as they were once loaded ("class data sharing"), in less than half of
 * the time. The JVM itself checks that it belongs to this Java and these jars, and else goes without.
 */
public record KeptClasses(Path file, Path program) {
    /** Bytes that tell an archive from any other file. */
    private static final int HEAD = 4;

    /** What cannot be kept or taken is loaded as ever: no reason to tell those who read the program's log. */
    private static final String SILENT = "-Xlog:cds*=off";

    /** Whether they were kept since the program was built. */
    public boolean areThere() {
        try {
            return Files.exists(file)
                    && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(program)) >= 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** For a JVM that takes its classes from there. */
    public List<String> toTake() {
        return List.of("-XX:SharedArchiveFile=" + file, SILENT);
    }

    /** For a JVM that writes its classes down when it ends in peace; its start and its end take some seconds longer. */
    public List<String> toWrite() {
        return List.of("-XX:ArchiveClassesAtExit=" + written(), SILENT);
    }

    /** Takes over what was written, whole or not at all: others may be about to start. Says whether there was something. */
    public boolean takeOver() {
        try {
            if (isWhole(written())) {
                Files.move(written(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(written());
            }
            return areThere();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A JVM writes the file's head last; one that was killed before leaves it empty. */
    private static boolean isWhole(Path archive) throws IOException {
        if (!Files.exists(archive)) {
            return false;
        }
        try (var content = Files.newInputStream(archive)) {
            var head = content.readNBytes(HEAD);
            return head.length == HEAD && !Arrays.equals(head, new byte[HEAD]);
        }
    }

    /** Another launcher may have services write, too. */
    private Path written() {
        return file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
    }
}
