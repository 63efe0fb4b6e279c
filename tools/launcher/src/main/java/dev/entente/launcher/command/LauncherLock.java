package dev.entente.launcher.command;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.StackHome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Held while a launcher changes what runs, so that two of them never work on one stack; a killed one's lock is free. */
record LauncherLock(StackHome home) {

    void during(Runnable work) {
        try {
            Files.createDirectories(home.folder());
            try (var channel = FileChannel.open(
                    home.folder().resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) {
                    throw new StackFailure("another ./entente is at work on the stack in " + home.folder());
                }
                work.run();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
