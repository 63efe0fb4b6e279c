package dev.entente.launcher.home;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

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

    private static String generate(Path file) {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        PrivateFiles.write(file, secret);
        return secret;
    }
}
