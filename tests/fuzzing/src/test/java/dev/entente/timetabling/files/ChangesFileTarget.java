package dev.entente.timetabling.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Whatever is given to the optimiser's command line as changes of an event. */
public final class ChangesFileTarget {
    private ChangesFileTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        try {
            ChangesFile.of("any.json", new String(input, StandardCharsets.UTF_8), 8);
        } catch (BrokenFileException told) {
            InstanceFileTarget.requireReason(told);
        }
    }
}
