package dev.entente.timetabling.command;

import dev.entente.timetabling.files.BrokenFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry of {@code ./entente timetable}. */
@Command(
        name = "timetable",
        description = "Solves, checks, proves, repairs and invents timetabling problems (B2BSP, .dzn files).",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "solve|check|prove|repair|what-if|generate|bench|bench-proofs|bench-repair",
        subcommands = {
            SolveCommand.class,
            CheckCommand.class,
            ProveCommand.class,
            RepairCommand.class,
            WhatIfCommand.class,
            GenerateCommand.class,
            BenchCommand.class,
            ProofBenchCommand.class,
            RepairBenchCommand.class
        })
public final class TimetableCommand {
    private static final int BAD_INPUT = 2;

    private TimetableCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new TimetableCommand()).setExecutionExceptionHandler(TimetableCommand::explain);
    }

    /** What the person at the keyboard can mend is said in one line; anything else keeps its trace. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        String reason = switch (failure) {
            case BrokenFileException broken -> broken.getMessage();
            case NoSuchFileException missing -> "there is no file " + missing.getMessage();
            case UncheckedIOException unwritable -> "cannot write: " + unwritable.getMessage();
            case IOException unreadable -> "cannot read or write: " + unreadable.getMessage();
            case IllegalArgumentException wrong -> wrong.getMessage();
            default -> null;
        };
        if (reason == null) {
            throw failure;
        }
        command.getErr().println("timetable: " + reason);
        return BAD_INPUT;
    }
}
