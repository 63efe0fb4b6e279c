package dev.entente.simulation.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.servers.RealServers;
import dev.entente.simulation.store.Statement.Store;
import dev.entente.simulation.world.Chance;
import dev.entente.simulation.world.MustWait;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The database in memory against PostgreSQL: the same seeded interleaving of several clients' transactions, statement by
 * statement. Each statement must answer the same in both, or wait in both; and whoever waited must go on when the same
 * transaction ends. One client waits at a time, because PostgreSQL leaves it to chance who of several is woken first.
 */
class StoreContractTest {
    private static final int SCHEDULES = Integer.getInteger("simulation.schedules", 150);
    private static final int CLIENTS = 3;
    private static final int STEPS = 60;
    private static final int IDS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> PREPARATION = List.of(
            "create table counter (id integer primary key, n integer not null)",
            "create function id(n integer) returns uuid language sql as"
                    + " $$ select cast(lpad(n::text, 32, '0') as uuid) $$",
            "create function number(id uuid) returns integer language sql as"
                    + " $$ select cast(right(id::text, 6) as integer) $$");

    private static final List<PostgresClient> POSTGRES = new ArrayList<>();
    private static PostgresClient observer;

    private final List<Client> clients = new ArrayList<>();
    private final Map<DatabaseFailure.Kind, Integer> failures = new EnumMap<>(DatabaseFailure.Kind.class);
    private Store store = new Store(IDS);
    private @Nullable Waiting waiting;
    private boolean released;

    /** Who waits in both, and for what. */
    private record Waiting(int client, Statement statement, int one, int other, CompletableFuture<String> answer) {}

    @BeforeAll
    static void connect() throws SQLException, IOException {
        RealServers servers = new RealServers();
        servers.init(Map.of("service", "simulation"));
        String url = "jdbc:postgresql://" + servers.start().get("ENTENTE_DB_URL");
        observer = new PostgresClient(url);
        observer.run(migration("/db/platform/V0_001__outbox_inbox_commands_jobs.sql"))
                .join();
        observer.run(migration("/db/migration/V001__calendar_roster_meetings_timetables.sql"))
                .join();
        PREPARATION.forEach(command -> observer.run(command).join());
        observer.end(true).join();
        for (int number = 0; number < CLIENTS; number++) {
            POSTGRES.add(new PostgresClient(url));
        }
    }

    @AfterAll
    static void disconnect() throws SQLException {
        for (PostgresClient client : POSTGRES) {
            client.close();
        }
        observer.close();
    }

    @Test
    void showsWhatPostgresqlShowsWhateverTheOrder() throws Exception {
        int waits = 0;
        for (long seed = 1; seed <= SCHEDULES; seed++) {
            waits += compare(seed);
        }
        assertThat(waits).as("statements that had to wait").isGreaterThan(SCHEDULES / 2);
        assertThat(failures.getOrDefault(DatabaseFailure.Kind.UNIQUE_KEY, 0))
                .as("statements that found their key taken")
                .isGreaterThan(SCHEDULES / 5);
        assertThat(failures.getOrDefault(DatabaseFailure.Kind.TRANSACTION_ABORTED, 0))
                .as("statements in a transaction that had failed")
                .isGreaterThan(SCHEDULES / 5);
    }

    private int compare(long seed) throws Exception {
        beginAnew();
        Chance chance = new Chance(seed);
        int waits = 0;
        for (int step = 0; step < STEPS; step++) {
            int client = chance.below(CLIENTS);
            if (waiting == null || waiting.client() != client) {
                waits += step(chance, client, "seed " + seed + ", step " + step);
            }
        }
        for (int client = 0; client < CLIENTS; client++) {
            endIfBegun(client, true, "seed " + seed + ", end");
        }
        for (int client = 0; client < CLIENTS; client++) {
            endIfBegun(client, true, "seed " + seed + ", end");
        }
        return waits;
    }

    private int step(Chance chance, int client, String place) throws Exception {
        if (!clients.get(client).hasBegun()) {
            clients.get(client).begin();
        }
        if (chance.onceIn(6)) {
            endIfBegun(client, !chance.onceIn(4), place);
            return 0;
        }
        Statement statement = chance.of(List.of(Statement.values()));
        return run(client, statement, chance.below(IDS), chance.below(IDS), place);
    }

    /** What would wait while another does, or would never end, is left out. */
    private int run(int client, Statement statement, int one, int other, String place) throws Exception {
        Client inMemory = clients.get(client);
        inMemory.beginStatement();
        String expected;
        try {
            expected = attempt(inMemory, statement, one, other);
        } catch (MustWait locked) {
            inMemory.transaction().undoAttempt();
            if (waiting == null) {
                statement.waits(store, inMemory);
                locked.whenFree(() -> released = true);
                waiting = new Waiting(
                        client, statement, one, other, POSTGRES.get(client).run(statement.sql(one, other)));
                awaitLock(client, waiting, place);
                return 1;
            }
            return 0;
        } catch (DatabaseFailure deadlock) {
            inMemory.transaction().undoAttempt();
            return 0;
        }
        assertThat(POSTGRES.get(client).run(statement.sql(one, other)))
                .as("%s: client %d %s %d %d", place, client, statement, one, other)
                .succeedsWithin(PATIENCE)
                .isEqualTo(expected);
        if (released) {
            goOn(place);
        }
        return 0;
    }

    /** What a client is told in memory, also when it is told that its statement failed. */
    private String attempt(Client inMemory, Statement statement, int one, int other) {
        Transaction transaction = inMemory.transaction();
        try {
            transaction.beginAttempt();
            return statement.inMemory(store, inMemory, one, other);
        } catch (DatabaseFailure failure) {
            if (failure.kind() == DatabaseFailure.Kind.DEADLOCK) {
                throw failure;
            }
            transaction.failed(failure);
            failures.merge(failure.kind(), 1, Integer::sum);
            return failure.sqlState();
        }
    }

    /** What a driver says of a commit that PostgreSQL took for a rollback is the driver's; what it leaves is compared. */
    private void endIfBegun(int client, boolean commit, String place) throws Exception {
        Client inMemory = clients.get(client);
        if (!inMemory.hasBegun() || (waiting != null && waiting.client() == client)) {
            return;
        }
        try {
            if (commit) {
                inMemory.commit();
            } else {
                inMemory.rollBack();
            }
        } catch (DatabaseFailure aborted) {
            failures.merge(aborted.kind(), 1, Integer::sum);
        }
        POSTGRES.get(client).end(commit).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (released) {
            goOn(place);
        }
    }

    private void goOn(String place) throws Exception {
        Waiting over = Objects.requireNonNull(waiting);
        waiting = null;
        released = false;
        Client inMemory = clients.get(over.client());
        String expected;
        try {
            expected = attempt(inMemory, over.statement(), over.one(), over.other());
        } catch (MustWait again) {
            inMemory.transaction().undoAttempt();
            again.whenFree(() -> released = true);
            waiting = over;
            awaitLock(over.client(), over, place);
            return;
        }
        assertThat(over.answer())
                .as(
                        "%s: client %d waited for %s %d %d",
                        place, over.client(), over.statement(), over.one(), over.other())
                .succeedsWithin(PATIENCE)
                .isEqualTo(expected);
    }

    private static void awaitLock(int client, Waiting expected, String place) {
        String blocked =
                "select cardinality(pg_blocking_pids(" + POSTGRES.get(client).backend() + "))";
        while (observer.run(blocked).join().equals("0")) {
            assertThat(expected.answer())
                    .as("%s: client %d %s waits", place, client, expected.statement())
                    .isNotDone();
        }
    }

    private void beginAnew() {
        store = new Store(IDS);
        clients.clear();
        for (int number = 0; number < CLIENTS; number++) {
            clients.add(new Client(store.database, "client " + number));
        }
        waiting = null;
        released = false;
        observer.run("truncate claim, counter, outbox, parked_message restart identity")
                .join();
        observer.run("insert into counter select id, 0 from generate_series(0, " + (IDS - 1) + ") as given(id)")
                .join();
        observer.end(true).join();
        POSTGRES.forEach(client -> client.run("select pg_advisory_unlock_all()").join());
        POSTGRES.forEach(client -> client.end(true).join());
    }

    private static String migration(String name) throws IOException {
        try (InputStream sql = Objects.requireNonNull(StoreContractTest.class.getResourceAsStream(name))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${app}", "simulation_app")
                    .replace("${relay}", "simulation_relay");
        }
    }
}
