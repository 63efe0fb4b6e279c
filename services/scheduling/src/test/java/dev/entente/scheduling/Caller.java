package dev.entente.scheduling;

import static io.restassured.RestAssured.given;

import dev.entente.platformtest.accounts.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account who calls scheduling's API. */
record Caller(UUID accountId, String role) {

    static Caller participant(UUID accountId) {
        return new Caller(accountId, "participant");
    }

    static Caller organiser(UUID accountId) {
        return new Caller(accountId, "organiser");
    }

    RequestSpecification request() {
        return given().auth().oauth2(Tokens.of(accountId, role)).contentType(ContentType.JSON);
    }

    ValidatableResponse posts(String path, Map<String, ?> body) {
        return request().body(body).post(path).then().log().ifValidationFails();
    }

    ValidatableResponse deletes(String path) {
        return request().delete(path).then();
    }

    ValidatableResponse gets(String path) {
        return request().get(path).then().log().ifValidationFails();
    }
}
