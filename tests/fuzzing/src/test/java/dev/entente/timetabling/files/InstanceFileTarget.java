package dev.entente.timetabling.files;

import java.nio.charset.StandardCharsets;

/** Whatever is given to the optimiser's command line as an instance. */
public final class InstanceFileTarget {
    private InstanceFileTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        try {
            InstanceFile.parse("any.dzn", new String(input, StandardCharsets.UTF_8));
        } catch (BrokenFileException told) {
            requireReason(told);
        }
    }

    static void requireReason(BrokenFileException told) {
        if (told.getMessage() == null || told.getMessage().isBlank()) {
            throw told;
        }
    }
}
