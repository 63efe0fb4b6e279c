package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A home is used by one run at a time. What is there when a run begins was left by one that was killed: its processes, its
 * disks and its data are cleared away. The operating system lets go of a killed one's lock.
 */
final class SoleUse implements AutoCloseable {
    private final Path home;
    private final FileChannel channel;

    private SoleUse(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static SoleUse of(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder.getParent());
            FileChannel channel = FileChannel.open(
                    folder.resolveSibling(folder.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException("another run is at work in " + folder);
            }
            return new SoleUse(folder, channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    /** Nobody needs these data any more, so nothing is stopped in good order. */
    void clear(Stack stack) {
        if (!Files.exists(home)) {
            return;
        }
        stack.running().forEach(stack::kill);
        stack.down();
        Mount.below(home).forEach(Mount::release);
        try {
            Folders.delete(home);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
