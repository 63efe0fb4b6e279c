package dev.entente.launcher.command;

import dev.entente.launcher.LogTail;
import dev.entente.launcher.Stack;
import dev.entente.launcher.StackFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the ends of the logs, and goes on printing if asked to. */
@Command(name = "logs", description = "Prints the last lines of one log or of all.")
final class LogsCommand implements Runnable {

    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(300);

    @Parameters(
            arity = "0..1",
            paramLabel = "process",
            description = "For example scheduling or kafka; all when left out.")
    private String process = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on printing what is added, until ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            description = "How many lines of each log.")
    private int lines;

    @Override
    public void run() {
        var tails = tails(Session.open().stack());
        print(tails, tail -> tail.lastLines(lines));
        while (follow) {
            pause();
            print(tails, LogTail::newLines);
        }
    }

    private Map<String, LogTail> tails(Stack stack) {
        var tails = new LinkedHashMap<String, LogTail>();
        stack.states().stream()
                .map(state -> state.name())
                .filter(name -> process.isEmpty() || process.equals(name))
                .forEach(name -> tails.put(name, new LogTail(stack.home().log(name))));
        if (tails.isEmpty()) {
            throw new StackFailure("no process is called " + process);
        }
        return tails;
    }

    private static void print(Map<String, LogTail> tails, Function<LogTail, List<String>> read) {
        tails.forEach((name, tail) -> {
            var prefix = tails.size() == 1 ? "" : "%-14s| ".formatted(name);
            read.apply(tail).forEach(line -> Session.say(prefix + line));
        });
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_AFTER);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", interrupted);
        }
    }
}
