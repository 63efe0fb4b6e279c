package dev.entente.launcher.command;

import dev.entente.launcher.StackFailure;
import dev.entente.launcher.home.Backup;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies all data and secrets into one file. What runs is stopped meanwhile, so that databases and topics agree. */
@Command(name = "backup", description = "Copies all data and secrets into FILE (tar.gz); the stack rests meanwhile.")
final class BackupCommand implements Runnable {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("entente-backup.tar.gz");

    @Override
    public void run() {
        var session = Session.open();
        var home = session.settings().home();
        if (!home.hasData()) {
            throw new StackFailure("there is no data in " + home.folder());
        }
        session.interruptibly(() -> session.exclusively(() -> copy(session)));
    }

    private void copy(Session session) {
        var begin = System.nanoTime();
        var running = session.stack().running();
        session.stack().down();
        new Backup(session.settings().home()).writeTo(file);
        Session.say(
                "copied into " + file + " in " + Session.seconds(begin) + "; it holds all secrets, so keep it safe");
        session.stack().resume(running);
    }
}
