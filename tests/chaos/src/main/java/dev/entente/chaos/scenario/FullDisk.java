package dev.entente.chaos.scenario;

import dev.entente.chaos.stage.DatabaseHold;
import dev.entente.chaos.stage.LogWindow;
import dev.entente.chaos.stage.Mount;
import dev.entente.chaos.stage.SmallDisk;
import dev.entente.chaos.stage.Stage;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Servers may end when they cannot write; what they had acknowledged by then stays. */
final class FullDisk implements Scenario {
    private static final List<String> PROGRAMS = List.of("postgres", "kafka");
    private static final long ROOM = 64L << 20;
    private static final Duration UNDISTURBED = Duration.ofSeconds(3);
    private static final Duration FULL = Duration.ofSeconds(20);

    /** First tables cannot grow, which is an error; then there is no room for the log, which is the end. */
    private static final Duration UNTIL_THE_LOG_IS_FULL = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofMillis(500);

    /** SQL states: the server has no room; it ends, or does not take anybody yet; nobody is there. */
    private static final List<String> WITHOUT_ROOM = List.of("53100", "57P", "08");

    @Override
    public int number() {
        return 17;
    }

    @Override
    public String name() {
        return "disk full";
    }

    @Override
    public String does() {
        return "PostgreSQL, then Kafka, on a small disk of its own that somebody fills to the last block; after a while it is emptied, and the server started again if it ended";
    }

    @Override
    public Duration budget() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Optional<String> obstacle() {
        return Mount.obstacle();
    }

    @Override
    public void play(Stage stage) throws Exception {
        do {
            for (String program : PROGRAMS) {
                fill(stage, program);
            }
        } while (stage.hasTimeLeft());
    }

    private static void fill(Stage stage, String program) throws Exception {
        try (SmallDisk disk = SmallDisk.under(stage.stack(), program, ROOM)) {
            stage.recover(() -> {});
            stage.last(UNDISTURBED);
            LogWindow log = LogWindow.of(stage.stack(), program);
            stage.fault("disk of " + program + " full");
            keepFull(stage, program, disk);
            stage.require(log.tells(LogWindow.NO_SPACE), program + " did not notice that its disk was full");
            boolean goesOn = stage.stack().running().contains(program);
            stage.history().remark(program + (goesOn ? " went on without room" : " ended without room"));
            disk.free();
            stage.recover(() -> stage.stack().start(program));
            stage.last(UNDISTURBED);
        }
        stage.recover(() -> {});
    }

    /** Whatever room a server makes for itself is taken too. */
    private static void keepFull(Stage stage, String program, SmallDisk disk) throws Exception {
        long begin = System.nanoTime();
        for (long past = 0; past < FULL.toNanos(); past = System.nanoTime() - begin) {
            disk.fill();
            if (program.equals("postgres") && past > UNTIL_THE_LOG_IS_FULL.toNanos()) {
                useUpTheLog(stage);
            }
            stage.last(LOOK);
        }
    }

    /** The next segment of the log needs room. */
    private static void useUpTheLog(Stage stage) throws SQLException {
        try (DatabaseHold superuser = new DatabaseHold(stage.stack(), "postgres")) {
            superuser.take("select pg_switch_wal()");
        } catch (SQLException full) {
            if (!tellsOfNoRoom(full) && stage.stack().running().contains("postgres")) {
                throw full;
            }
        }
    }

    private static boolean tellsOfNoRoom(SQLException failure) {
        String state = Objects.toString(failure.getSQLState(), "");
        return WITHOUT_ROOM.stream().anyMatch(state::startsWith);
    }
}
