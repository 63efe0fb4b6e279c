package dev.entente.registration;

import static dev.entente.registration.RegistrationService.caller;
import static dev.entente.registration.RegistrationService.olga;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a query that forgot to ask for the owner would see. */
@RegistrationTest
@SuppressWarnings("NullAway.Init") // all of it is made before each test
class RowLevelSecurityTest {
    private final UUID applicant = UUID.randomUUID();
    private String draft;
    private String programme;
    private String participant;

    @BeforeEach
    void olgaDraftsAndSomebodyApplies() {
        draft = Gathering.live().id();
        programme = olga().body("{\"name\": \"Bridges\"}")
                .post("/v1/programmes")
                .then()
                .extract()
                .path("programmeId");
        Gathering open = Gathering.live().inRegistration();
        participant = caller(applicant, "participant")
                .body(open.application(Gathering.organisation("CLUSTER", "FR")))
                .post(open.path() + "/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("participantId");
    }

    @Test
    void showsTheOrganiserHerOwn() throws SQLException {
        assertThat(seenBy(RegistrationService.OLGA.toString(), "ORGANISER")).isEqualTo("1111");
    }

    @Test
    void showsTheApplicantItself() throws SQLException {
        assertThat(seenBy(applicant.toString(), "PARTICIPANT")).isEqualTo("0011");
    }

    @Test
    void hidesAllOfItFromAnotherOrganiser() throws SQLException {
        assertThat(seenBy(RegistrationService.OTTO.toString(), "ORGANISER")).isEqualTo("0000");
    }

    @Test
    void showsNothingWithoutASubject() throws SQLException {
        assertThat(seenBy("", "")).isEqualTo("0000");
    }

    @Test
    void showsTheServiceItselfAll() throws SQLException {
        assertThat(seenBy("service:registration", "SERVICE")).isEqualTo("1111");
    }

    private String seenBy(String subject, String roles) throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + config.getValue("ENTENTE_DB_URL", String.class),
                config.getValue("ENTENTE_DB_APP_USER", String.class),
                config.getValue("ENTENTE_DB_APP_PASSWORD", String.class))) {
            set(connection, "entente.subject", subject);
            set(connection, "entente.roles", roles);
            return count(connection, "matchmaking_event where id", draft)
                    + count(connection, "programme where id", programme)
                    + count(connection, "participant where id", participant)
                    + count(connection, "person where participant_id", participant);
        }
    }

    private static void set(Connection connection, String setting, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, false)")) {
            statement.setString(1, setting);
            statement.setString(2, value);
            statement.execute();
        }
    }

    private static String count(Connection connection, String place, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from " + place + " = cast(? as uuid)")) {
            statement.setString(1, id);
            try (ResultSet counted = statement.executeQuery()) {
                counted.next();
                return counted.getString(1);
            }
        }
    }
}
