package dev.entente.launcher.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows how each process is doing; succeeds only when all are ready, for scripts. */
@Command(name = "status", description = "Shows each process with its port, state, memory and uptime.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_ALL_READY = 3;

    @Override
    public Integer call() {
        var session = Session.open();
        var table = new StatusTable(session.stack().states());
        Session.say(table.text());
        Session.say("data in " + session.settings().home().folder());
        return table.allReady() ? 0 : NOT_ALL_READY;
    }
}
