package dev.entente.chaos.stage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Programs of the operating system, for what Java cannot do. */
final class Shell {
    private Shell() {}

    /** @throws IllegalStateException with what the program said, when it failed */
    static void run(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (IOException failure) {
            throw new IllegalStateException("cannot run " + command[0] + ": " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during " + command[0], interrupted);
        }
    }

    /** With owners and modes, which servers insist on, and with holes. */
    static void copy(Path from, Path to) {
        run("cp", "-a", from.toString(), to.toString());
    }
}
