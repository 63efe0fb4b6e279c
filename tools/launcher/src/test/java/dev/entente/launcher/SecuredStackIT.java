package dev.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.entente.launcher.process.KnownProcess;
import dev.entente.launcher.tls.Certificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real PostgreSQL and Kafka, secured after a life without: what credentials open, and what stays shut without them. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class SecuredStackIT {

    private static final Set<String> SERVERS = Set.of("postgres", "kafka");
    private static final String MEETINGS = "entente.scheduling.meetings";
    private static final String ORGANISATIONS = "entente.registration.organisations";

    @TempDir
    private static Path folder;

    private static Stack stack;
    private static KafkaClients kafka;

    @BeforeAll
    static void secureAStackThatHasData() throws SQLException {
        var settings = StackSettings.of(folder.resolve("home"), PortRanges.free());
        stack = new Stack(settings, Progress.printed());
        stack.up(SERVERS);
        try (var owner = DriverManager.getConnection(
                "jdbc:postgresql://" + stack.addresses().database("registration"),
                "registration_owner",
                stack.secret("registration_owner"))) {
            execute(owner, "create table visit (place text)");
            execute(owner, "insert into visit values ('Brussels')");
        }
        stack.down();
        stack.home().secure(true);
        stack.up(SERVERS);
        kafka = new KafkaClients(stack);
    }

    @AfterAll
    static void stopEverything() {
        stack.down();
    }

    @Test
    @Order(1)
    void keepsTheDataOfItsLifeWithout() throws SQLException {
        try (var owner = connect("verify-full", "registration_owner")) {
            execute(owner, "select place from visit");
        }
    }

    @Test
    @Order(1)
    void letsAServiceWriteItsOwnTopicAndASubscriberReadIt() throws Exception {
        kafka.send("scheduling", MEETINGS, "held");

        assertThat(kafka.read("agreements", "entente-agreements", MEETINGS)).contains("held");
    }

    @Test
    @Order(1)
    void letsAServiceReadAgainWhatItTold() throws Exception {
        kafka.send("scheduling", MEETINGS, "told");

        assertThat(kafka.read("scheduling", "entente-scheduling", MEETINGS)).contains("told");
    }

    @Test
    @Order(1)
    void refusesAServiceThatWritesAnothersTopic() {
        for (var topic : List.of(MEETINGS, "entente.scheduling.dead-letters", "entente.reporting.watermarks")) {
            assertThatThrownBy(() -> kafka.send("registration", topic, "forged"))
                    .as(topic)
                    .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    @Order(1)
    void refusesAServiceThatReadsWhatItHasNotSubscribedTo() {
        assertThatThrownBy(() -> kafka.read("scheduling", "entente-scheduling", ORGANISATIONS))
                .isInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> kafka.read("registration", "entente-registration", MEETINGS))
                .isInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    @Order(1)
    void refusesAServiceThatUsesAnothersGroup() {
        assertThatThrownBy(() -> kafka.read("agreements", "entente-reporting-1", MEETINGS))
                .isInstanceOf(GroupAuthorizationException.class);
    }

    @Test
    @Order(1)
    void refusesTransactionsWhichNobodyNeeds() {
        assertThatThrownBy(() -> kafka.beginTransaction("scheduling"))
                .isInstanceOf(TransactionalIdAuthorizationException.class);
    }

    @Test
    @Order(1)
    void refusesAServiceThatMakesTopicsOrPermissions() {
        assertThatThrownBy(() -> kafka.createTopic("scheduling", "entente.scheduling.more"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThatThrownBy(() -> kafka.grantEverything("scheduling"))
                .hasRootCauseInstanceOf(ClusterAuthorizationException.class);
    }

    @Test
    @Order(1)
    void refusesAWrongPasswordAndAStranger() {
        assertThatThrownBy(() -> kafka.nodes(kafka.account("scheduling", "guess")))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
        assertThatThrownBy(() -> kafka.nodes(kafka.account("billing", "guess")))
                .hasRootCauseInstanceOf(SaslAuthenticationException.class);
    }

    @Test
    @Order(1)
    void refusesAClientWithoutCredentials() {
        assertThatThrownBy(() -> kafka.nodes(kafka.onlyEncrypted())).hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    @Order(1)
    void refusesAClientThatSpeaksPlainText() {
        assertThatThrownBy(() -> kafka.nodes(kafka.plain())).hasRootCauseInstanceOf(TimeoutException.class);
    }

    @Test
    @Order(1)
    void refusesAnAdministratorWithoutCertificate() {
        assertThatThrownBy(() -> kafka.nodes(kafka.administratorWithoutCertificate()))
                .hasCauseInstanceOf(SslAuthenticationException.class);
    }

    @Test
    @Order(1)
    void letsNobodyIntoTheDatabaseWithoutTls() {
        assertThatThrownBy(() -> connect("disable", "registration_app")).hasMessageContaining("no encryption");
    }

    @Test
    @Order(1)
    void refusesAWrongPasswordAlsoOverTls() {
        assertThatThrownBy(() -> DriverManager.getConnection(url("verify-full"), "registration_app", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    @Order(1)
    void isNotTakenForAServerOfAnotherAuthority() {
        var other = new Certificates(folder.resolve("other"));

        assertThatThrownBy(() -> DriverManager.getConnection(
                        url("verify-full", other.authority()), "registration_app", stack.secret("registration_app")))
                .rootCause()
                .hasMessage("Signature does not match.");
    }

    @Test
    @Order(1)
    void letsOnlyItsOwnerReadSecretsAndKeys() throws IOException {
        var files = List.of(
                stack.home().run().resolve("kafka.properties"),
                stack.home().data("postgres").resolve("server.key"),
                stack.home().tls().resolve("authority.key.pem"),
                stack.home().tls().resolve("kafka.pem"),
                stack.home().tls().resolve("launcher.pem"),
                stack.home().secrets().file("scheduling_kafka"));

        assertThat(files).allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        try (var all = Files.walk(stack.home().secrets().folder())) {
            assertThat(all.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(permissions(file)).isEqualTo("rw-------"));
        }
    }

    @Test
    @Order(2)
    void tellsNoSecretByCommandLinesAndLogs() throws IOException {
        var told = new StringBuilder();
        for (var process : stack.home().pidFiles().allRunning()) {
            told.append(commandLines(process))
                    .append(Files.readString(stack.home().log(process.name())));
        }

        try (var secrets = Files.list(stack.home().secrets().folder())) {
            assertThat(secrets.filter(Files::isRegularFile)
                            .map(SecuredStackIT::text)
                            .filter(text -> !text.isEmpty()))
                    .hasSizeGreaterThan(10)
                    .allSatisfy(secret -> assertThat(told).doesNotContain(secret));
        }
        assertThat(told).doesNotContain("PRIVATE KEY", "SCRAM-SHA-256$");
    }

    @Test
    @Order(3)
    void takesBackWhatWasGrantedBeside() throws Exception {
        kafka.grantByTheAdministrator("registration", MEETINGS);
        kafka.send("registration", MEETINGS, "granted beside");

        stack.stop("kafka");
        stack.up(SERVERS);

        assertThatThrownBy(() -> kafka.send("registration", MEETINGS, "forged"))
                .hasRootCauseInstanceOf(TopicAuthorizationException.class);
        assertThat(kafka.read("agreements", "entente-agreements-2", MEETINGS)).contains("held", "granted beside");
    }

    private static String commandLines(KnownProcess process) {
        var lines = new StringBuilder();
        process.tree().forEach(member -> lines.append(text(Path.of("/proc", Long.toString(member.pid()), "cmdline"))));
        return lines.toString();
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Connection connect(String mode, String role) throws SQLException {
        return DriverManager.getConnection(url(mode), role, stack.secret(role));
    }

    private static String url(String mode) {
        return url(mode, new Certificates(stack.home().tls()).authority());
    }

    private static String url(String mode, Path authority) {
        return "jdbc:postgresql://" + stack.addresses().database("registration") + "?sslmode=" + mode + "&sslrootcert="
                + authority;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
