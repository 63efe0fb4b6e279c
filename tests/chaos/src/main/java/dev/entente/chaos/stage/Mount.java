package dev.entente.chaos.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A file system in memory that stands in the place of a folder. */
public record Mount(Path folder) {
    private static final Path PRESENT = Path.of("/proc/self/mounts");
    private static final String AMPLE = "size=4g,mode=0700";

    /** Why there can be none here; empty when there can. */
    public static Optional<String> obstacle() {
        try {
            Path trial = Files.createTempDirectory("entente-mount-");
            try {
                over(trial).release();
                return Optional.empty();
            } catch (IllegalStateException refused) {
                return Optional.of("mounting is not allowed here: " + refused.getMessage());
            } finally {
                Files.delete(trial);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** With more room than anybody needs, in the place of an empty folder. */
    static Mount over(Path folder) {
        Shell.run("mount", "-t", "tmpfs", "-o", AMPLE, "tmpfs", folder.toString());
        return new Mount(folder);
    }

    /** Those that somebody left below a folder. */
    static List<Mount> below(Path folder) {
        if (!Files.exists(PRESENT)) {
            return List.of();
        }
        try (var lines = Files.lines(PRESENT)) {
            return lines.map(line -> Path.of(line.split(" ", -1)[1].replace("\\040", " ")))
                    .filter(place -> place.startsWith(folder))
                    .map(Mount::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Leaves so much beside what is there. */
    void narrow(long roomBytes) throws IOException {
        FileStore store = Files.getFileStore(folder);
        long used = store.getTotalSpace() - store.getUnallocatedSpace();
        Shell.run("mount", "-o", "remount,size=" + (used + roomBytes), folder.toString());
    }

    void release() {
        Shell.run("umount", folder.toString());
    }
}
