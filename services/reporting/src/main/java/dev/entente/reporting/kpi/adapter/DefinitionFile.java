package dev.entente.reporting.kpi.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A definition as it lies on disk or in the jar; lines end with a line feed whatever the checkout made of them. */
record DefinitionFile(String name, String text) {

    static DefinitionFile read(Path path) {
        try {
            String text = Files.readString(path).replace("\r\n", "\n");
            return new DefinitionFile(path.getFileName().toString(), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + path, unreadable);
        }
    }

    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
