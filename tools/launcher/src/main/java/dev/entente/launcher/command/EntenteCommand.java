package dev.entente.launcher.command;

import dev.entente.launcher.StackFailure;
import java.util.NoSuchElementException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The launcher's command line; the start script adds what needs no JVM. */
@Command(
        name = "entente",
        description = "Runs the whole system on this machine.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DemoCommand.class,
            ResetCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT)
public final class EntenteCommand {

    private static final int FAILED = 1;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new EntenteCommand()).setExecutionExceptionHandler(EntenteCommand::explain);
    }

    /** What a person can mend is said in a sentence; anything else is a fault of ours and shown in full. */
    private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof StackFailure || failure instanceof NoSuchElementException) {
            line.getErr().println("entente: " + failure.getMessage());
            return FAILED;
        }
        throw failure;
    }
}
