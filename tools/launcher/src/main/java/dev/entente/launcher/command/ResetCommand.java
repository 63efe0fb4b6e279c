package dev.entente.launcher.command;

import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the stack and removes all that it wrote. */
@Command(name = "reset", description = "Stops the stack and removes its data, secrets and logs.")
final class ResetCommand implements Runnable {

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public void run() {
        var session = Session.open();
        var home = session.settings().home();
        Consent.require(yes, "All data, secrets and logs in " + home.folder() + " will be removed");
        session.exclusively(() -> {
            session.stack().down();
            home.everything().forEach(ResetCommand::delete);
        });
        Session.say("removed what was in " + home.folder());
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
