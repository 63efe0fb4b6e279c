package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A disk of its own, and a small one, under the data of one program until it is closed. The program is stopped and started
 * again at both ends.
 */
public final class SmallDisk implements AutoCloseable {
    private static final int[] PIECES = {1 << 20, 4096};

    private final Stack stack;
    private final String program;
    private final Path data;
    private final Path aside;
    private @Nullable Mount mount;
    private boolean holdsTheData;

    private SmallDisk(Stack stack, String program) {
        this.stack = stack;
        this.program = program;
        this.data = stack.home().data(program);
        this.aside = data.resolveSibling(program + ".aside");
    }

    /** @param roomBytes what is left beside the data that are there already */
    public static SmallDisk under(Stack stack, String program, long roomBytes) throws IOException {
        stack.stop(program);
        SmallDisk disk = new SmallDisk(stack, program);
        Files.move(disk.data, disk.aside);
        try {
            disk.putUnder(roomBytes);
            stack.start(program);
            return disk;
        } catch (IOException | RuntimeException failure) {
            disk.giveBackAfter(failure);
            throw failure;
        }
    }

    private void putUnder(long roomBytes) throws IOException {
        Files.createDirectory(data);
        Mount over = Mount.over(data);
        mount = over;
        Shell.copy(aside.resolve("."), data);
        over.narrow(roomBytes);
        holdsTheData = true;
    }

    /** Else the program would be started without its data, or with some of them. */
    private void giveBackAfter(Exception failure) {
        try {
            giveBack();
        } catch (IOException | RuntimeException further) {
            failure.addSuppressed(further);
        }
    }

    /** Takes all that is left, until there is none. */
    public void fill() throws IOException {
        for (int piece : PIECES) {
            fill(new byte[piece]);
        }
    }

    private void fill(byte[] piece) throws IOException {
        try (OutputStream file =
                Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (Files.getFileStore(data).getUnallocatedSpace() >= piece.length) {
                file.write(piece);
            }
        } catch (IOException full) {
            if (!LogWindow.NO_SPACE.equals(full.getMessage())) {
                throw full;
            }
        }
    }

    public void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return data.resolve("filler");
    }

    /** What was written since goes back to where the data were. */
    @Override
    public void close() throws IOException {
        giveBack();
        stack.start(program);
    }

    private void giveBack() throws IOException {
        free();
        stack.stop(program);
        if (holdsTheData) {
            Folders.delete(aside);
            Shell.copy(data, aside);
        }
        if (mount != null) {
            mount.release();
        }
        Files.deleteIfExists(data);
        Files.move(aside, data);
    }
}
