package dev.entente.fuzzing;

import java.nio.charset.StandardCharsets;

/** Has a fault on purpose. */
public final class FaultyTarget {
    private FaultyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (new String(input, StandardCharsets.UTF_8).startsWith("entente!")) {
            throw new IllegalStateException("found");
        }
    }
}
