package dev.entente.bench.sql;

import dev.entente.bench.BenchFailure;
import dev.entente.launcher.Stack;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Lets PostgreSQL log every statement for a moment, to see what a command really executes. */
public final class StatementLog {
    private static final Duration UNTIL_EVERYBODY_HAS_HEARD = Duration.ofSeconds(1);

    private final Path log;
    private final Superuser superuser;

    public StatementLog(Stack stack) {
        this.log = stack.home().log("postgres");
        this.superuser = new Superuser(stack);
    }

    /** The statements of the transaction in which this parameter occurs, among what is done meanwhile. */
    public List<RecordedStatement> of(String parameter, Runnable command) {
        try {
            superuser.execute(
                    "alter system set log_statement = 'all'",
                    "alter system set log_error_verbosity = 'default'",
                    "select pg_reload_conf()");
            pause();
            long begin = Files.size(log);
            command.run();
            superuser.execute(
                    "alter system reset log_statement",
                    "alter system set log_error_verbosity = 'terse'",
                    "select pg_reload_conf()");
            pause();
            return LoggedTransactions.with(parameter, textFrom(begin))
                    .orElseThrow(() -> new BenchFailure("PostgreSQL logged no transaction with " + parameter));
        } catch (IOException unreadable) {
            throw new BenchFailure("PostgreSQL's log cannot be read", unreadable);
        }
    }

    private String textFrom(long begin) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] bytes = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(UNTIL_EVERYBODY_HAS_HEARD);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", interrupted);
        }
    }
}
