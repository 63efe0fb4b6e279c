package dev.entente.sample;

import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.hangs;
import static dev.entente.sample.SampleService.lantern;
import static dev.entente.sample.SampleService.newName;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class ProblemsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"a","colour":"red"} | 400 | FIELD_MUST_BE_KNOWN        | /colour
            {"name":7}                  | 400 | FIELD_MUST_HAVE_RIGHT_TYPE | /name
            {"name":{}}                 | 400 | FIELD_MUST_HAVE_RIGHT_TYPE | /name
            {"name":"   "}              | 400 | FIELDS_MUST_BE_VALID       | /name
            {}                          | 400 | FIELDS_MUST_BE_VALID       | /name
            {"name":"a"} {"name":"b"}   | 400 | BODY_MUST_BE_JSON          | /
            {"name":                    | 400 | BODY_MUST_BE_JSON          | /
            {"name":"a","name":"b"}     | 400 | BODY_MUST_BE_JSON          | /
            {"name":"a\\u0000"}         | 400 | TEXT_MUST_BE_WELL_FORMED   | /name
            {"name":"\\ud800"}          | 400 | TEXT_MUST_BE_WELL_FORMED   | /name
            []                          | 400 | FIELD_MUST_HAVE_RIGHT_TYPE | /
            """)
    void namesRuleAndFieldOfABadBody(String body, int status, String code, String pointer) {
        problem(ada().body(body).post("/v1/lanterns").then(), status, code)
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void namesTheFieldThatIsTooLong() {
        problem(hangs(ada(), "x".repeat(41)), 400, "FIELDS_MUST_BE_VALID")
                .body("errors[0].pointer", equalTo("/name"))
                .body("errors[0].code", equalTo("Size"));
    }

    @Test
    void refusesEmptyBody() {
        problem(ada().post("/v1/lanterns").then(), 400, "FIELDS_MUST_BE_VALID");
    }

    @Test
    void refusesBodyOfAnotherMediaType() {
        problem(
                given().auth()
                        .oauth2(Tokens.of(ADA, "organiser"))
                        .contentType(ContentType.XML)
                        .body("<lantern/>")
                        .post("/v1/lanterns")
                        .then(),
                415,
                "MEDIA_TYPE_MUST_BE_ACCEPTED");
    }

    @Test
    void refusesABodyOfPlainText() {
        problem(
                given().auth()
                        .oauth2(Tokens.of(ADA, "organiser"))
                        .contentType(ContentType.TEXT)
                        .body("a lantern")
                        .post("/v1/lanterns")
                        .then(),
                415,
                "MEDIA_TYPE_MUST_BE_ACCEPTED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded"})
    void takesAnyNameForABodyThatIsNone(String type) {
        given().auth()
                .oauth2(Tokens.of(ADA, "organiser"))
                .header("Content-Type", type)
                .post("/v1/lanterns/" + lantern() + "/lighting")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(Tokens.of(ADA, "organiser"))
                .header("Content-Type", type)
                .post("/v1/lanterns")
                .then()
                .statusCode(both(greaterThanOrEqualTo(400)).and(lessThan(500)));
    }

    @Test
    void refusesToAnswerInNoMediaType() {
        problem(ada().header("Accept", "x").get("/v1/lanterns").then(), 400, "MEDIA_TYPE_MUST_BE_READABLE");
    }

    @Test
    void refusesAQuestionWithTheCharacterNul() {
        problem(ada().urlEncodingEnabled(false).get("/v1/lanterns?cursor=%00").then(), 400, "TEXT_MUST_BE_WELL_FORMED");
    }

    @Test
    void refusesBodyBeyondTheLimit() {
        problem(hangs(ada(), "x".repeat(70_000)), 413, "BODY_MUST_BE_WITHIN_LIMIT");
    }

    @Test
    void refusesUnknownQueryParameter() {
        problem(ada().get("/v1/lanterns?colour=red").then(), 400, "QUERY_PARAMETER_MUST_BE_KNOWN")
                .body("errors[0].pointer", equalTo("?colour"));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, LIMIT_MUST_BE_WITHIN_RANGE, ?limit",
        "limit=201, LIMIT_MUST_BE_WITHIN_RANGE, ?limit",
        "cursor=%21, CURSOR_MUST_COME_FROM_A_PAGE, ?cursor",
        "cursor=AA, CURSOR_MUST_COME_FROM_A_PAGE, ?cursor"
    })
    void refusesPageThatCannotBe(String query, String code, String pointer) {
        problem(ada().urlEncodingEnabled(false).get("/v1/lanterns?" + query).then(), 400, code)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesNumberThatIsNone() {
        problem(ada().get("/v1/lanterns?limit=many").then(), 400, "QUERY_PARAMETER_MUST_HAVE_RIGHT_TYPE")
                .body("errors[0].pointer", equalTo("?limit"));
    }

    @Test
    void doesNotFindWhatIsNoId() {
        problem(ada().get("/v1/lanterns/7").then(), 404, "RESOURCE_MUST_EXIST");
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        problem(ada().get("/v1/lanterns/" + UUID.randomUUID()).then(), 404, "LANTERN_MUST_EXIST");
    }

    @Test
    void doesNotFindUnknownPath() {
        problem(ada().get("/v1/candles").then(), 404, "RESOURCE_MUST_EXIST");
    }

    @Test
    void refusesMethodThatIsNotOffered() {
        problem(ada().delete("/v1/lanterns").then(), 405, "METHOD_MUST_BE_ALLOWED");
    }

    @Test
    void demandsTheVersionThatTheCallerSaw() {
        problem(renamed(lantern(), null), 428, "IF_MATCH_MUST_BE_SENT");
    }

    @Test
    void refusesStaleVersion() {
        problem(renamed(lantern(), "\"7\""), 412, "LANTERN_MUST_BE_AS_SEEN");
    }

    @Test
    void refusesVersionThatIsNone() {
        problem(renamed(lantern(), "\"new\""), 412, "IF_MATCH_MUST_BE_CURRENT");
    }

    @Test
    void acceptsCurrentVersion() {
        renamed(lantern(), "\"1\"").statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void refusesKeyWithoutCharacters() {
        problem(
                ada().header("Idempotency-Key", " ")
                        .post("/v1/lanterns/" + lantern() + "/lighting")
                        .then(),
                400,
                "IDEMPOTENCY_KEY_MUST_BE_SHORT_TEXT");
    }

    @Test
    void demandsAToken() {
        problem(given().get("/v1/lanterns").then(), 401, "TOKEN_MUST_BE_VALID").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void refusesTokenOfAnotherAudience() {
        problem(with(Tokens.forAnotherAudience(ADA, "organiser")), 401, "TOKEN_MUST_BE_VALID");
    }

    @Test
    void refusesExpiredToken() {
        problem(with(Tokens.expired(ADA, "organiser")), 401, "TOKEN_MUST_BE_VALID");
    }

    @Test
    void refusesTokenSignedBySomebodyElse() {
        problem(with(Tokens.withForeignSignature(ADA, "organiser")), 401, "TOKEN_MUST_BE_VALID");
    }

    @Test
    void refusesTextThatIsNoToken() {
        problem(with("lantern"), 401, "TOKEN_MUST_BE_VALID");
    }

    @Test
    void refusesRoleThatMayNot() {
        problem(with(Tokens.of(ADA, "participant")), 403, "ROLE_MUST_ALLOW_IT");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/lanterns;x=1",
        "//v1/lanterns",
        "/v1//lanterns",
        "/v1/lanterns%3Bx",
        "/v1%2Flanterns",
        "/v1/./lanterns"
    })
    void opensNoMutatedPathToTheAnonymous(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(not(200));
    }

    private static ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get("/v1/lanterns").then();
    }

    private static ValidatableResponse renamed(String lantern, @org.jspecify.annotations.Nullable String seen) {
        var caller = seen == null ? ada() : ada().header("If-Match", seen);
        return caller.body("{\"name\":\"%s\"}".formatted(newName()))
                .put("/v1/lanterns/" + lantern)
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo(code))
                .body("status", equalTo(status));
    }
}
