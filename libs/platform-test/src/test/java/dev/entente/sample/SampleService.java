package dev.entente.sample;

import static io.restassured.RestAssured.given;

import dev.entente.platformtest.accounts.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The sample service as its callers know it. */
public final class SampleService {
    public static final String SHIPS = "entente.harbour.ships";
    public static final String LANTERNS = "entente.sample.lanterns";
    public static final String DEAD_LETTERS = "entente.sample.dead-letters";
    public static final String TOPICS = SHIPS + "," + LANTERNS;
    public static final UUID ADA = UUID.fromString("0192f0c4-0000-7000-8000-00000000ada0");
    public static final UUID GRACE = UUID.fromString("0192f0c4-0000-7000-8000-00000096ace0");

    private SampleService() {}

    public static RequestSpecification ada() {
        return given().auth().oauth2(Tokens.of(ADA, "organiser")).contentType(ContentType.JSON);
    }

    public static RequestSpecification ada(UUID idempotencyKey) {
        return ada().header("Idempotency-Key", idempotencyKey);
    }

    /** The operator. */
    public static RequestSpecification grace() {
        return given().auth().oauth2(Tokens.of(GRACE, "admin")).contentType(ContentType.JSON);
    }

    public static ValidatableResponse hangs(RequestSpecification caller, String name) {
        return caller.body("{\"name\":\"%s\"}".formatted(name))
                .post("/v1/lanterns")
                .then();
    }

    /** Hangs a lantern nobody else uses; answers its id. */
    public static String lantern() {
        return hangs(ada(), newName()).statusCode(201).extract().path("lanternId");
    }

    public static String newName() {
        return "lantern " + UUID.randomUUID().toString().substring(0, 13);
    }
}
