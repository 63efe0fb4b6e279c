package dev.entente.chaos.stage;

import dev.entente.launcher.Stack;
import dev.entente.launcher.home.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Set;

/**
 * A copy of PostgreSQL made while it is at work, and the log that it has written since: with both it can be put back to a
 * moment in between, as PostgreSQL's manual has it.
 */
public final class PostgresCopy {
    private static final String SUPERUSER = "postgres";
    private static final String LOG = "pg_wal";
    private static final String ARCHIVE = "archived_wal";
    private static final String MOMENT = "the_moment";

    /** An archive that is there is of an earlier time that this server was put back. */
    private static final Set<String> EMPTIED = Set.of(LOG, ARCHIVE, "pg_replslot", "pg_stat_tmp");

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

    /** A run that was broken off before it put anything back leaves its slot. */
    private static final String LEFT_SLOT =
            "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'log_to_be_kept'";

    /** Clients wait until it has reached the moment; then it goes on in a time line of its own. */
    private static final String TARGET = """

            restore_command = 'cp "%s/%%f" "%%p"'
            recovery_target_name = '%s'
            recovery_target_action = 'promote'
            hot_standby = off
            """.formatted(ARCHIVE, MOMENT);

    private final Stack stack;
    private final Path data;
    private final Path copy;

    private PostgresCopy(Stack stack) {
        this.stack = stack;
        this.data = stack.home().data(SUPERUSER);
        this.copy = data.resolveSibling("postgres.copy");
    }

    public static PostgresCopy of(Stack stack) throws SQLException, IOException {
        PostgresCopy taken = new PostgresCopy(stack);
        taken.take();
        return taken;
    }

    private void take() throws SQLException, IOException {
        Folders.delete(copy);
        try (DatabaseHold superuser = new DatabaseHold(stack, SUPERUSER)) {
            superuser.take(LEFT_SLOT);
            // from here on no part of the log is thrown away
            superuser.take("select pg_create_physical_replication_slot('log_to_be_kept', true)");
            superuser.keep();
            superuser.take("select pg_backup_start('copy of a running server', true)");
            LiveCopy.of(data, copy, EMPTIED, LEFT_OUT);
            Files.writeString(
                    copy.resolve("backup_label"), superuser.text("select labelfile from pg_backup_stop(false)"));
        }
    }

    /** What is committed until now will be there again. */
    public void markTheMoment() throws SQLException {
        try (DatabaseHold superuser = new DatabaseHold(stack, SUPERUSER)) {
            superuser.take("select pg_create_restore_point('" + MOMENT + "')");
        }
    }

    /** The server must not run. */
    public void putBack() throws IOException {
        Folders.delete(copy.resolve(ARCHIVE));
        Files.move(data.resolve(LOG), copy.resolve(ARCHIVE));
        Files.writeString(copy.resolve("postgresql.auto.conf"), TARGET, StandardOpenOption.APPEND);
        Files.createFile(copy.resolve("recovery.signal"));
        Folders.delete(data);
        Files.move(copy, data);
    }
}
