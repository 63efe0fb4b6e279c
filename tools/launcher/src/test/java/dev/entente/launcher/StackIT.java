package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.home.Backup;
import dev.entente.launcher.process.PortHolder;
import dev.entente.launcher.topology.Topology;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL and Kafka in a folder of their own; the tests follow one life of a stack, from first start to restore. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StackIT {

    private static final Set<String> SERVERS = Set.of("postgres", "kafka");

    @TempDir
    private static Path folder;

    private static StackSettings settings;
    private static Stack stack;

    @BeforeAll
    static void startTheServers() {
        settings = StackSettings.of(folder.resolve("home"), PortRanges.free());
        stack = new Stack(settings, Progress.printed());
        stack.up(SERVERS);
    }

    @AfterAll
    static void stopEverything() {
        stack.down();
    }

    @Test
    @Order(1)
    void createsTheTopicsOfTheTopology() throws Exception {
        try (var admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.addresses().kafka()))) {
            var wanted = Topology.ENTENTE.topics();
            var found = admin.describeTopics(
                            wanted.stream().map(topic -> topic.name()).toList())
                    .allTopicNames()
                    .get();

            assertThat(wanted)
                    .allSatisfy(topic -> assertThat(found.get(topic.name()))
                            .extracting(TopicDescription::partitions)
                            .satisfies(partitions -> assertThat(partitions).hasSize(topic.partitions())));
        }
    }

    @Test
    @Order(2)
    void letsTheOwnerCreateTablesAndNobodyElse() throws SQLException {
        try (var owner = connect("registration", "registration_owner")) {
            execute(owner, "create table visit (place text)");
            execute(owner, "insert into visit values ('Brussels')");
        }
        try (var application = connect("registration", "registration_app")) {
            assertThatThrownBy(() -> execute(application, "create table mine (place text)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> execute(application, "select * from visit"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    @Order(3)
    void keepsEveryRoleOutOfOthersDatabases() {
        for (var role : new String[] {"registration_owner", "registration_app", "registration_relay", "keycloak"}) {
            for (var database : new String[] {"scheduling", "postgres", "template1"}) {
                assertThatThrownBy(() -> connect(database, role))
                        .as(role + " in " + database)
                        .hasMessageContaining("permission denied for database");
            }
        }
    }

    /** Else a watermark would overlook the transactions that the application still has open. */
    @Test
    @Order(3)
    void letsTheRelayAloneSeeTransactionsOfOthers() throws SQLException {
        assertThat(sees("scheduling_relay", "scheduling_owner")).isTrue();
        assertThat(sees("scheduling_app", "scheduling_owner")).isFalse();
    }

    @Test
    @Order(4)
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(url("registration"), "registration_app", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    /** The database quotes in its errors what it was given, and that may be person data. */
    @Test
    @Order(4)
    void quotesNoRefusedRowInItsLog() throws Exception {
        try (var owner = connect("registration", "registration_owner")) {
            execute(owner, "create table guest (name text unique)");
            execute(owner, "insert into guest values ('Lovelace')");
            assertThatThrownBy(() -> execute(owner, "insert into guest values ('Lovelace')"))
                    .hasMessageContaining("duplicate key");
        }

        assertThat(Files.readString(stack.home().log("postgres")))
                .contains("duplicate key")
                .doesNotContain("Lovelace");
    }

    @Test
    @Order(5)
    void isFoundAgainByAnotherLauncher() {
        var another = new Stack(settings, Progress.silent());
        var before = processIds(another);

        another.up(SERVERS);

        assertThat(processIds(another)).isEqualTo(before);
    }

    @Test
    @Order(6)
    void keepsItsDataWhenItsProcessesAreKilled() throws SQLException {
        stack.kill("kafka");
        stack.kill("postgres");

        stack.up(SERVERS);

        assertThat(visits()).isEqualTo("Brussels");
    }

    @Test
    @Order(7)
    void leavesNothingOnItsPortsWhenItIsDown() {
        stack.down();

        assertThat(PortHolder.of(settings.portBase())).isEmpty();
        assertThat(PortHolder.of(settings.portBase() + 1)).isEmpty();
        assertThat(stack.isRunning()).isFalse();
    }

    @Test
    @Order(8)
    void goesBackToItsBackup() throws SQLException {
        var file = folder.resolve("backup.tar.gz");
        new Backup(stack.home()).writeTo(file);
        stack.up(SERVERS);
        try (var owner = connect("registration", "registration_owner")) {
            execute(owner, "update visit set place = 'Hanover'");
        }
        stack.down();

        new Backup(stack.home()).readFrom(file);
        stack.up(SERVERS);

        assertThat(visits()).isEqualTo("Brussels");
    }

    private static Map<String, Long> processIds(Stack stack) {
        return stack.states().stream()
                .filter(state -> SERVERS.contains(state.name()))
                .collect(Collectors.toMap(
                        ProcessState::name, state -> state.pid().orElseThrow()));
    }

    private static String visits() throws SQLException {
        try (var owner = connect("registration", "registration_owner");
                var statement = owner.createStatement();
                var rows = statement.executeQuery("select string_agg(place, ', ') from visit")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Whether the one role is told of a transaction that the other has open. */
    private static boolean sees(String role, String other) throws SQLException {
        try (var watched = connect("scheduling", other);
                var watching = connect("scheduling", role)) {
            watched.setAutoCommit(false);
            execute(watched, "select 1");
            try (var statement = watching.createStatement();
                    var rows = statement.executeQuery("select from pg_stat_activity where usename = '" + other
                            + "' and backend_type = 'client backend' and xact_start is not null")) {
                return rows.next();
            }
        }
    }

    private static Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, stack.secret(role));
    }

    private static String url(String database) {
        return "jdbc:postgresql://" + stack.addresses().database(database);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
