package dev.entente.registration;

import static dev.entente.registration.RegistrationService.caller;
import static dev.entente.registration.RegistrationService.olga;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.servers.CarelessQuery;
import dev.entente.platformtest.servers.GuardedTables;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query that forgot to ask for the owner would see. */
@RegistrationTest
@SuppressWarnings("NullAway.Init") // all of it is made before each test
class RowLevelSecurityTest {
    private final UUID applicant = UUID.randomUUID();
    private String draft;
    private String programme;
    private String participant;
    private String published;
    private String job;

    @BeforeEach
    void olgaDraftsAndSomebodyApplies() {
        draft = Gathering.live().id();
        programme = olga().body("{\"name\": \"Bridges\"}")
                .post("/v1/programmes")
                .then()
                .extract()
                .path("programmeId");
        Gathering open = Gathering.live().inRegistration();
        published = open.id();
        participant = caller(applicant, "participant")
                .body(open.application(Gathering.organisation("CLUSTER", "FR")))
                .post(open.path() + "/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("participantId");
        job = olga().contentType("text/csv")
                .body("externalId,firstName\n1,Ada\n".getBytes(StandardCharsets.UTF_8))
                .post(open.path() + "/participant-imports?dryRun=true")
                .then()
                .statusCode(202)
                .extract()
                .header("Location")
                .replaceAll(".*/", "");
    }

    @Test
    void showsTheOrganiserHerOwn() {
        assertThat(seenBy(RegistrationService.OLGA.toString(), "ORGANISER")).isEqualTo("111111");
    }

    @Test
    void showsTheApplicantItself() {
        assertThat(seenBy(applicant.toString(), "PARTICIPANT")).isEqualTo("001100");
    }

    @Test
    void hidesAllOfItFromAnotherOrganiser() {
        assertThat(seenBy(RegistrationService.OTTO.toString(), "ORGANISER")).isEqualTo("000000");
    }

    @Test
    void showsNothingWithoutASubject() {
        assertThat(seenBy("", "")).isEqualTo("000000");
    }

    @Test
    void showsTheServiceItselfAll() {
        assertThat(seenBy("service:registration", "SERVICE")).isEqualTo("111111");
    }

    @Test
    void letsHerChangeHerOwn() {
        assertThat(changedBy(RegistrationService.OLGA.toString(), "ORGANISER")).isEqualTo("1111111");
    }

    @Test
    void letsTheApplicantChangeNothingButHisApplication() {
        assertThat(changedBy(applicant.toString(), "PARTICIPANT")).isEqualTo("0001100");
    }

    /** Also not the event that everybody sees. */
    @Test
    void letsNobodyElseChangeAnyOfIt() {
        assertThat(changedBy(RegistrationService.OTTO.toString(), "ORGANISER")).isEqualTo("0000000");
        assertThat(changedBy("", "")).isEqualTo("0000000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "programme",
                "organisation",
                "matchmaking_event",
                "participant",
                "person",
                "participant_import",
                "participant_import_row"
            })
    void letsNobodyEnterWhatIsNotTheirs(String table) {
        String insert = "insert into " + table + " default values";

        assertThat(new CarelessQuery(RegistrationService.OTTO.toString(), "ORGANISER").refusal(insert))
                .hasValueSatisfying(why -> assertThat(why).startsWith("42501").contains("row-level security"));
        assertThat(new CarelessQuery("service:registration", "SERVICE").refusal(insert))
                .as("the policy lets it pass, and then something is missing")
                .hasValueSatisfying(why -> assertThat(why).startsWith("23502"));
    }

    /** Of each new table somebody must decide. */
    @Test
    void guardsEachTableThatHoldsWhatBelongsToSomebody() {
        GuardedTables tables = GuardedTables.ofThisService();

        assertThat(tables.guarded())
                .containsExactlyInAnyOrder(
                        "programme",
                        "organisation",
                        "matchmaking_event",
                        "participant",
                        "person",
                        "participant_import",
                        "participant_import_row");
        assertThat(tables.open()).containsExactlyInAnyOrder("invitation");
    }

    private String seenBy(String subject, String roles) {
        CarelessQuery query = new CarelessQuery(subject, roles);
        return Stream.of(
                        query.counts("matchmaking_event where id = cast(? as uuid)", draft),
                        query.counts("programme where id = cast(? as uuid)", programme),
                        query.counts("participant where id = cast(? as uuid)", participant),
                        query.counts("person where participant_id = cast(? as uuid)", participant),
                        query.counts("participant_import where job_id = cast(? as uuid)", job),
                        query.counts("participant_import_row where job_id = cast(? as uuid)", job))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String changedBy(String subject, String roles) {
        CarelessQuery query = new CarelessQuery(subject, roles);
        return Stream.of(
                        changes(query, "matchmaking_event", "phase", "id", draft),
                        changes(query, "matchmaking_event", "phase", "id", published),
                        changes(query, "programme", "name", "id", programme),
                        changes(query, "participant", "status", "id", participant),
                        changes(query, "person", "participant_id", "participant_id", participant),
                        changes(query, "participant_import", "columns", "job_id", job),
                        changes(query, "participant_import_row", "status", "job_id", job))
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private static int changes(CarelessQuery query, String table, String column, String key, String id) {
        return query.changes(
                "update %s set %s = %s where %s = cast(? as uuid)".formatted(table, column, column, key), id);
    }
}
