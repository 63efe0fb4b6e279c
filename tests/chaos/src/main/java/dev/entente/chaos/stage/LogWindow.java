package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process has said since this was opened, until it is started again: a long log is put away then. */
public final class LogWindow {
    /** As the operating system says it when a disk is full. */
    public static final String NO_SPACE = "No space left on device";

    private final Path log;
    private final long begin;

    private LogWindow(Path log, long begin) {
        this.log = log;
        this.begin = begin;
    }

    public static LogWindow of(Stack stack, String process) throws IOException {
        Path log = stack.home().log(process);
        return new LogWindow(log, Files.size(log));
    }

    public boolean tells(String words) throws IOException {
        try (InputStream file = Files.newInputStream(log)) {
            file.skipNBytes(begin);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).contains(words);
        }
    }
}
