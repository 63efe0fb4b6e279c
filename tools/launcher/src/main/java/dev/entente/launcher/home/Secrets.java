package dev.entente.launcher.home;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** One file per secret, generated when it is first asked for and readable by its owner only. */
public record Secrets(Path folder) {

    /** 144 bits, which URL-safe Base64 writes without padding. */
    private static final int RANDOM_BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The role's password, and the secret of a client or person alike: {@code registration_app}, {@code entente-scripts}. */
    public synchronized String get(String name) {
        var file = file(name);
        return Files.exists(file) ? read(file) : generate(file);
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new StackFailure("cannot read the secret in " + file, failure);
        }
    }

    /** Written beside and then moved, so that a kill in between leaves no half secret behind. */
    private static String generate(Path file) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            writePrivately(unfinished, secret);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return secret;
    }

    private static void writePrivately(Path file, String secret) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = Files.newByteChannel(file, options, ownerOnly);
                var writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
            writer.write(secret);
        }
    }
}
