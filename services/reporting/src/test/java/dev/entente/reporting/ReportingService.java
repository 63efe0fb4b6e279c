package dev.entente.reporting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.accounts.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reporting as its callers know it, and the people who call it. */
final class ReportingService {
    static final String NAME = "reporting";
    static final UUID OLGA = UUID.fromString("0192f0c4-0000-4000-8000-0000000001a0");
    static final UUID OTTO = UUID.fromString("0192f0c4-0000-4000-8000-000000000770");
    static final UUID ANN = UUID.fromString("0192f0c4-0000-4000-8000-00000000a220");
    static final UUID ADAM = UUID.fromString("0192f0c4-0000-4000-8000-00000000ada3");

    private ReportingService() {}

    /** Organises the programmes and events here. */
    static RequestSpecification olga() {
        return caller(OLGA, "organiser");
    }

    /** Organises others. */
    static RequestSpecification otto() {
        return caller(OTTO, "organiser");
    }

    /** Reads reports of the programmes granted to her. */
    static RequestSpecification ann() {
        return caller(ANN, "analyst");
    }

    static RequestSpecification admin() {
        return caller(ADAM, "admin");
    }

    static RequestSpecification caller(UUID accountId, String... roles) {
        return given().auth().oauth2(Tokens.of(accountId, roles)).contentType(ContentType.JSON);
    }

    static JsonPath outcomesOf(UUID programme, String query) {
        return olga().get("/v1/programmes/" + programme + "/outcomes" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static long numberOf(UUID programme, String definition) {
        return outcomesOf(programme, "?definition=" + definition).getLong("items[0].value");
    }

    /** The operator decides that what could not be read may be passed over. */
    static void skipDeadLettersOf(String aggregateId) {
        List<String> ids = openDeadLetters(aggregateId, "");
        assertThat(ids).isNotEmpty();
        ids.forEach(ReportingService::skip);
    }

    /** As {@link #skipDeadLettersOf}, but for one consumer only. */
    static void skipDeadLetterOf(String aggregateId, String consumer) {
        skip(onlyDeadLetter(aggregateId, consumer));
    }

    static void retryDeadLetterOf(String aggregateId, String consumer) {
        admin().post("/v1/operations/dead-letters/" + onlyDeadLetter(aggregateId, consumer) + "/retry")
                .then()
                .statusCode(200);
    }

    private static String onlyDeadLetter(String aggregateId, String consumer) {
        List<String> ids = openDeadLetters(aggregateId, "&consumer=" + consumer);
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    private static List<String> openDeadLetters(String aggregateId, String filter) {
        return admin().get("/v1/operations/dead-letters?status=OPEN" + filter)
                .jsonPath()
                .getList("items.findAll { it.aggregateId == '" + aggregateId + "' }.id");
    }

    private static void skip(String deadLetter) {
        admin().body(Map.of("note", "a test sent it"))
                .post("/v1/operations/dead-letters/" + deadLetter + "/skip")
                .then()
                .statusCode(200);
    }
}
