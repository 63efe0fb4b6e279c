package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.numberOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The belt behind the queries: what a query without any thought of owners would show. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class RowLevelSecurityTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private UUID programme = new UUID(0, 0);

    @BeforeEach
    void oneParticipant() {
        Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-06-01T10:00:00Z"));
        programme = chronicle.programme();
        chronicle.approved(chronicle.event(programme, "Guarded"), "CLUSTER", "BE");
        eventually(
                () -> assertThat(numberOf(programme, "matchmaking-events.v1")).isEqualTo(1));
    }

    @Test
    void showsFactsToOrganisersAnalystsAdminsAndTheServiceItself() throws SQLException {
        assertThat(factsSeenBy(ReportingService.OLGA, "ORGANISER")).isPositive();
        assertThat(factsSeenBy(ReportingService.ANN, "ANALYST")).isPositive();
        assertThat(factsSeenBy(ReportingService.ADAM, "ADMIN")).isPositive();
        assertThat(factsSeenBy("service:reporting", "SERVICE")).isPositive();
    }

    @Test
    void hidesFactsFromEverybodyElse() throws SQLException {
        assertThat(factsSeenBy(ReportingService.OTTO, "ORGANISER,ANALYST")).isZero();
        assertThat(factsSeenBy(ReportingService.OLGA, "PARTICIPANT")).isZero();
        assertThat(factsSeenBy(ReportingService.ANN, "ORGANISER")).isZero();
        assertThat(factsSeenBy("", "")).isZero();
    }

    private int factsSeenBy(Object subject, String roles) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                        config.getValue("ENTENTE_DB_APP_USER", String.class),
                        config.getValue("ENTENTE_DB_APP_PASSWORD", String.class));
                PreparedStatement settings = connection.prepareStatement(
                        "select set_config('entente.subject', ?, false), set_config('entente.roles', ?, false)");
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from fact where programme_id = ?")) {
            settings.setString(1, subject.toString());
            settings.setString(2, roles);
            settings.execute();
            count.setObject(1, programme);
            try (ResultSet counted = count.executeQuery()) {
                counted.next();
                return counted.getInt(1);
            }
        }
    }
}
