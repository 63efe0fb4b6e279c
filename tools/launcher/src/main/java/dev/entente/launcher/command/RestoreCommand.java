package dev.entente.launcher.command;

import dev.entente.launcher.home.Backup;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts back what a backup holds, in place of the data that is there. */
@Command(name = "restore", description = "Puts back the data and secrets of a backup; start the stack afterwards.")
final class RestoreCommand implements Runnable {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("entente-backup.tar.gz");

    @Option(names = "--yes", description = "Replaces existing data without asking.")
    private boolean yes;

    @Override
    public void run() {
        var session = Session.open();
        var home = session.settings().home();
        var backup = new Backup(home);
        backup.requireReadable(file);
        Consent.require(yes || !home.hasData(), "The data and secrets in " + home.folder() + " will be replaced");
        var begin = System.nanoTime();
        session.exclusively(() -> {
            session.stack().down();
            backup.readFrom(file);
        });
        Session.say("restored in " + Session.seconds(begin) + "; start it by ./entente up");
    }
}
