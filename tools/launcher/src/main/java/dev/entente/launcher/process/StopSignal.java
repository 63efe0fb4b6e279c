package dev.entente.launcher.process;

import dev.entente.launcher.StackFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** How a process is asked to end. */
public enum StopSignal {
    /** PostgreSQL's fast shutdown: it ends sessions instead of waiting for them. */
    INT,
    TERM;

    void sendTo(long pid) {
        try {
            new ProcessBuilder("kill", "-s", name(), Long.toString(pid))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException failure) {
            throw new StackFailure("cannot send " + this + " to process " + pid, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted while stopping process " + pid, interrupted);
        }
    }
}
