package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
    private final Mount mount;

    private SmallDisk(Stack stack, String program) throws IOException {
        this.stack = stack;
        this.program = program;
        this.data = stack.home().data(program);
        this.aside = data.resolveSibling(program + ".aside");
        Files.move(data, aside);
        Files.createDirectory(data);
        this.mount = Mount.over(data);
    }

    /** @param roomBytes what is left beside the data that are there already */
    public static SmallDisk under(Stack stack, String program, long roomBytes) throws IOException {
        stack.stop(program);
        SmallDisk disk = new SmallDisk(stack, program);
        Shell.copy(disk.aside.resolve("."), disk.data);
        disk.mount.narrow(roomBytes);
        stack.start(program);
        return disk;
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
        free();
        stack.stop(program);
        Folders.delete(aside);
        Shell.copy(data, aside);
        mount.release();
        Files.delete(data);
        Files.move(aside, data);
        stack.start(program);
    }
}
