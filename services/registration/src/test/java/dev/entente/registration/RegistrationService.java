package dev.entente.registration;

import static io.restassured.RestAssured.given;

import dev.entente.platformtest.accounts.Tokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Registration as its callers know it, and the people who call it. */
public final class RegistrationService {
    public static final String NAME = "registration";
    public static final UUID OLGA = UUID.fromString("0192f0c4-0000-4000-8000-0000000001a0");
    public static final UUID OTTO = UUID.fromString("0192f0c4-0000-4000-8000-000000000770");
    public static final UUID ADA = UUID.fromString("0192f0c4-0000-4000-8000-00000000ada0");
    public static final UUID BOB = UUID.fromString("0192f0c4-0000-4000-8000-00000000b0b0");
    public static final UUID ANN = UUID.fromString("0192f0c4-0000-4000-8000-00000000a220");

    private RegistrationService() {}

    /** Organises most of the events here. */
    public static RequestSpecification olga() {
        return caller(OLGA, "organiser");
    }

    /** Organises others. */
    public static RequestSpecification otto() {
        return caller(OTTO, "organiser");
    }

    public static RequestSpecification ada() {
        return caller(ADA, "participant");
    }

    public static RequestSpecification bob() {
        return caller(BOB, "participant");
    }

    public static RequestSpecification ann() {
        return caller(ANN, "analyst");
    }

    public static RequestSpecification caller(UUID accountId, String... roles) {
        return given().auth().oauth2(Tokens.of(accountId, roles)).contentType(ContentType.JSON);
    }
}
