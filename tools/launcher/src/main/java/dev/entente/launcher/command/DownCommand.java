package dev.entente.launcher.command;

import dev.entente.launcher.Stack;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops the stack and keeps its data. */
@Command(name = "down", description = "Stops the stack; its data stays.")
final class DownCommand implements Runnable {

    @Option(names = "--only", paramLabel = "program", split = ",", description = "Stops some programs only.")
    private Set<String> only = Set.of();

    @Override
    public void run() {
        var session = Session.open();
        if (!session.stack().isRunning()) {
            Session.say("nothing runs in " + session.settings().home().folder());
            return;
        }
        var begin = System.nanoTime();
        session.exclusively(() -> stop(session.stack()));
        Session.say("stopped in " + Session.seconds(begin));
    }

    private void stop(Stack stack) {
        if (only.isEmpty()) {
            stack.down();
        } else {
            stack.down(only);
        }
    }
}
