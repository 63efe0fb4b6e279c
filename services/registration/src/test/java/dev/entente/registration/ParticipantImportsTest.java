package dev.entente.registration;

import static dev.entente.registration.RegistrationService.bob;
import static dev.entente.registration.RegistrationService.olga;
import static dev.entente.registration.RegistrationService.otto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.servers.Sql;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RegistrationTest
@SuppressWarnings("NullAway.Init") // the gathering is made before each test
class ParticipantImportsTest {
    private static final String HEADER = "externalId,organisationName,organisationKind,organisationCountry,"
            + "participationType,presence,firstName,lastName,email,approve,invite\n";

    private Gathering gathering;

    @BeforeEach
    void opensRegistration() {
        gathering = Gathering.live().inRegistration();
    }

    @Test
    void entersParticipantsWithNewOrganisationsAndInvitations() {
        String job = imported("?mode=atomic", HEADER + row("p1", "FR", "european") + row("p2", "TW", "guest"));

        ValidatableResponse rows =
                olga().get(job + "/rows").then().statusCode(200).body("items", hasSize(2));

        rows.body("items[0].row", equalTo(1))
                .body("items[0].status", equalTo("CREATED"))
                .body("items[0].errors", hasSize(0))
                .body("items[1].participantId", notNullValue());
        String code = rows.extract().path("items[0].invitationCode");
        bob().body("{\"code\": \"%s\"}".formatted(code))
                .post("/v1/invitation-acceptances")
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("organisation.country", equalTo("FR"));
        olga().get(job + "/rows").then().body("items[0].invitationCode", nullValue());
    }

    @Test
    void appliesNothingOfAnAtomicImportWithBrokenRows() {
        String job = imported("?mode=atomic", HEADER + row("p1", "FR", "european") + row("p2", "ZZ", "european"));

        olga().get(job).then().body("result.rejected", equalTo(1)).body("result.notApplied", equalTo(1));
        olga().get(job + "/rows?status=REJECTED")
                .then()
                .body("items", hasSize(1))
                .body("items[0].errors[0].column", equalTo("organisationCountry"))
                .body("items[0].errors[0].code", equalTo("COUNTRY_MUST_BE_KNOWN"));
        olga().get(gathering.path() + "/participants").then().body("items", hasSize(0));
    }

    @Test
    void takesTheGoodRowsOfAPartialImport() {
        String job = imported(
                "?mode=partial",
                HEADER + row("p1", "FR", "european") + row("p2", "FR", "visitor") + "p3,too,short\n"
                        + row("p1", "DE", "european"));

        olga().get(job).then().body("result.created", equalTo(1)).body("result.rejected", equalTo(3));
        olga().get(job + "/rows?status=REJECTED")
                .then()
                .body("items[0].errors[0].code", equalTo("PARTICIPATION_TYPE_MUST_BE_OF_EVENT"))
                .body("items[1].errors.code.flatten()", hasItem("ROW_MUST_FIT_THE_HEADER"))
                .body("items[2].errors[0].code", equalTo("EXTERNAL_ID_MUST_BE_UNIQUE_IN_FILE"));
        olga().get(gathering.path() + "/participants").then().body("items", hasSize(1));
    }

    @Test
    void givesRejectedRowsBackWithTheirErrors() {
        String job = imported("?mode=partial", HEADER + row("p1", "FR", "european") + row("p2", "ZZ", "european"));

        olga().get(job + "/rejected-rows")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString(HEADER.strip() + ",errors"))
                .body(containsString("p2,"))
                .body(containsString("(COUNTRY_MUST_BE_KNOWN)"));
    }

    @Test
    void onlyTellsInADryRun() {
        String job = imported("?mode=atomic&dryRun=true", HEADER + row("p1", "FR", "european"));

        olga().get(job).then().body("result.created", equalTo(1)).body("result.dryRun", equalTo(true));
        olga().get(job + "/rows")
                .then()
                .body("items[0].participantId", nullValue())
                .body("items[0].invitationCode", nullValue());
        olga().get(gathering.path() + "/participants").then().body("items", hasSize(0));
    }

    @Test
    void bringsKnownParticipantsUpToDate() {
        imported("", HEADER + row("p1", "FR", "european") + row("p2", "FR", "european"));
        String before = Sql.value("select max(seq) from outbox");

        String job = imported(
                "",
                HEADER
                        + row("p1", "FR", "european")
                        + row("p2", "FR", "european").replace("ON_SITE", "ONLINE"));

        olga().get(job).then().body("result.unchanged", equalTo(1)).body("result.updated", equalTo(1));
        assertThat(Sql.rows("select type from outbox where seq > ?", Long.valueOf(before)))
                .hasSize(1)
                .allMatch(row -> row.toString().contains("participant-changed"));
        olga().get(gathering.path() + "/participants").then().body("items", hasSize(2));
    }

    @Test
    void leavesParticipantOfARejectedRowAsItWas() {
        imported("", HEADER + row("p1", "FR", "european"));

        String job =
                imported("?mode=partial", HEADER + row("p1", "DE", "european").replace("Lovelace", "Changed"));

        olga().get(job + "/rows").then().body("items[0].errors[0].code", equalTo("ORGANISATION_MUST_STAY"));
        olga().get(gathering.path() + "/participants").then().body("items[0].person.lastName", equalTo("Lovelace"));
    }

    @Test
    void readsJsonWithGroupedFields() {
        String organisation = Gathering.organisation("CLUSTER", "GR");
        String job = started("application/json", "?mode=atomic", """
                        {"rows": [{"externalId": "j1", "organisationId": "%s", "participationType": "european",
                                   "presence": "ON_SITE", "approve": true, "invite": true,
                                   "person": {"firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.org"}},
                                  {"externalId": "j2", "participationType": "guest", "presence": "ONLINE",
                                   "organisation": {"name": "Thai Food", "kind": "COMPANY", "country": "TH",
                                                    "sectors": ["C10", "C11"]},
                                   "person": {"firstName": "Bob", "lastName": "B", "email": "bob@example.org"}}]}""".formatted(organisation))
                .statusCode(202)
                .extract()
                .header("Location");

        finished(job);

        olga().get(job + "/rows")
                .then()
                .body("items.status", equalTo(List.of("CREATED", "CREATED")))
                .body("items[0].invitationCode", notNullValue())
                .body("items[1].invitationCode", nullValue());
    }

    @Test
    void entersWhatHappenedInThePastAtItsTime() {
        Gathering past = Gathering.of2017().inRegistration();
        String header = HEADER.strip() + ",occurredAt\n";
        String good = row("p1", "FR", "european").strip() + ",2017-09-04T08:00:00Z\n";
        String timeless = row("p2", "FR", "european").strip() + ",\n";
        String ancient = row("p3", "FR", "european").strip() + ",0000-01-01T00:00:00Z\n";

        String job = olga().contentType("text/csv")
                .body(header + good + timeless + ancient)
                .post(past.path() + "/participant-imports?mode=partial")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        finished(job);

        olga().get(job + "/rows")
                .then()
                .body("items[0].status", equalTo("CREATED"))
                .body("items[1].errors[0].code", equalTo("OCCURRED_AT_MUST_BE_GIVEN"))
                .body("items[2].errors[0].detail", equalTo("There is no such time."));
    }

    @Test
    void refusesFileThatIsNotWhatItSays() {
        started("text/csv", "", "{\"rows\": []}").statusCode(415).body("code", equalTo("FILE_MUST_BE_WHAT_IT_SAYS"));
        started("application/json", "", HEADER).statusCode(415);
        byte[] zip = {'P', 'K', 3, 4, 0, 0, (byte) 0xff};
        olga().contentType("text/csv")
                .body(zip)
                .post(gathering.path() + "/participant-imports")
                .then()
                .statusCode(415)
                .body("code", equalTo("FILE_MUST_BE_WHAT_IT_SAYS"));
        started("application/xml", "", "<rows/>").statusCode(415);
    }

    @Test
    void refusesUnknownColumnEmptyFileAndUnknownMode() {
        started("text/csv", "", "externalId,shoeSize\np1,42\n")
                .statusCode(422)
                .body("code", equalTo("COLUMNS_MUST_BE_KNOWN"))
                .body("errors[0].pointer", equalTo("/shoeSize"));
        started("text/csv", "", HEADER).statusCode(422).body("code", equalTo("FILE_MUST_HAVE_ROWS"));
        started("text/csv", "?mode=bold", HEADER + row("p1", "FR", "european"))
                .statusCode(400)
                .body("code", equalTo("MODE_MUST_BE_KNOWN"));
        started("application/json", "", "{\"rows\": [{\"externalId\": \"x\", \"colour\": \"blue\"}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/rows/0/colour"));
    }

    @Test
    void refusesOversizeFileAndTooManyRows() {
        String rows = IntStream.range(0, 1_001)
                .mapToObj(number -> row("p" + number, "FR", "european"))
                .collect(Collectors.joining());
        started("text/csv", "?mode=atomic", HEADER + rows)
                .statusCode(413)
                .body("code", equalTo("ROWS_MUST_BE_WITHIN_LIMIT"));
        started("text/csv", "", "x".repeat(9 * 1024 * 1024)).statusCode(413);
    }

    @Test
    void refusesTextOfAJsonRowThatCannotBeKept() {
        started("application/json", "", "{\"rows\":[{\"externalId\":\"p\\u0000\"}]}")
                .statusCode(415)
                .body("code", equalTo("FILE_MUST_BE_WHAT_IT_SAYS"))
                .body("errors[0].pointer", equalTo("/rows/0/externalId"));
    }

    @Test
    void refusesAFieldOfAJsonRowThatHasNoName() {
        started("application/json", "", "{\"rows\":[{\"organisation\":{\"\":1}}]}")
                .statusCode(422)
                .body("code", equalTo("COLUMNS_MUST_BE_KNOWN"))
                .body("errors[0].pointer", equalTo("/rows/0/organisation/"));
    }

    @Test
    void hidesImportFromOthers() {
        String job = imported("", HEADER + row("p1", "FR", "european"));

        otto().get(job + "/rows").then().statusCode(404).body("code", equalTo("IMPORT_MUST_EXIST"));
        otto().contentType("text/csv")
                .body(HEADER + row("p1", "FR", "european"))
                .post(gathering.path() + "/participant-imports")
                .then()
                .statusCode(404);
        olga().get("/v1/jobs/" + UUID.randomUUID() + "/rows").then().statusCode(404);
    }

    @Test
    void takesTwoHundredRowsInOneGo() {
        String rows = IntStream.range(0, 200)
                .mapToObj(number -> row("p" + number, "FR", "european").replace("Cluster FR", "Cluster " + number))
                .collect(Collectors.joining());

        String job = imported("?mode=atomic", HEADER + rows);

        olga().get(job).then().body("result.created", equalTo(200));
        String seconds = Sql.value(
                "select extract(epoch from finished_at - created_at) from job where id = cast(? as uuid)",
                job.substring(job.lastIndexOf('/') + 1));
        Logger.getLogger(getClass()).infof("200 rows took %s s", seconds);
        assertThat(
                        Sql.value(
                                "select count(*) from outbox where type like '%organisation-registered%' and payload like '%Cluster 199%'"))
                .isEqualTo("1");
    }

    private String imported(String query, String csv) {
        String job = started("text/csv", query, csv).statusCode(202).extract().header("Location");
        finished(job);
        return job;
    }

    private static void finished(String job) {
        Awaitility.await().untilAsserted(() -> olga().get(job).then().body("status", equalTo("SUCCEEDED")));
    }

    private ValidatableResponse started(String type, String query, String body) {
        return olga().contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(gathering.path() + "/participant-imports" + query)
                .then();
    }

    private static String row(String externalId, String country, String type) {
        return "%s,Cluster %s,CLUSTER,%s,%s,ON_SITE,Ada,Lovelace,ada@example.org,true,true\n"
                .formatted(externalId, country, country, type);
    }
}
