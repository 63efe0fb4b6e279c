package dev.entente.chaos.stage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies a folder in which somebody is at work: what is gone before it was copied is not missed. */
final class LiveCopy extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;
    private final Set<String> emptied;
    private final Set<String> leftOut;

    private LiveCopy(Path from, Path to, Set<String> emptied, Set<String> leftOut) {
        this.from = from;
        this.to = to;
        this.emptied = emptied;
        this.leftOut = leftOut;
    }

    /**
     * @param emptied folders that are copied without what is in them
     * @param leftOut files that are not copied
     */
    static void of(Path from, Path to, Set<String> emptied, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new LiveCopy(from, to, emptied, leftOut));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        copy(folder);
        return emptied.contains(from.relativize(folder).toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!leftOut.contains(from.relativize(file).toString())) {
            try {
                copy(file);
            } catch (NoSuchFileException gone) {
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    private void copy(Path path) throws IOException {
        Files.copy(path, to.resolve(from.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
    }
}
