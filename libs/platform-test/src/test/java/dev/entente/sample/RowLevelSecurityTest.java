package dev.entente.sample;

import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.hangs;
import static dev.entente.sample.SampleService.newName;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class RowLevelSecurityTest {

    @Test
    void hidesFromOthersWhatTheQueryForgotToHide() {
        String lantern = SampleService.lantern();

        bob("organiser").get("/v1/lanterns/" + lantern).then().statusCode(404);
        ada().get("/v1/lanterns/" + lantern).then().statusCode(200);
    }

    @Test
    void refusesCommandsOnWhatIsHidden() {
        String lantern = SampleService.lantern();

        bob("organiser").post("/v1/lanterns/" + lantern + "/lighting").then().statusCode(404);

        ada().get("/v1/lanterns/" + lantern).then().body("lit", equalTo(false));
    }

    @Test
    void refusesCommandsWithKeyOnWhatIsHidden() {
        String lighting = "/v1/lanterns/" + SampleService.lantern() + "/lighting";

        bob("organiser")
                .header("Idempotency-Key", UUID.randomUUID())
                .post(lighting)
                .then()
                .statusCode(404);
        ada(UUID.randomUUID()).post(lighting).then().statusCode(200).body("lit", equalTo(true));
    }

    @Test
    void showsEverythingToTheAdministrator() {
        bob("admin").get("/v1/lanterns/" + SampleService.lantern()).then().statusCode(200);
    }

    @Test
    void listsOnlyWhatIsTheCallersOwn() {
        String ofAda = newName();
        hangs(ada(), ofAda).statusCode(201);
        RequestSpecification bob = bob("organiser");
        String ofBob = newName();
        hangs(bob, ofBob).statusCode(201);

        bob.get("/v1/lanterns?limit=200")
                .then()
                .body("items.name", hasItem(ofBob))
                .body("items.name", not(hasItem(ofAda)));
    }

    private static RequestSpecification bob(String role) {
        UUID bob = UUID.fromString("0192f0c4-0000-7000-8000-0000000000b0");
        return given().auth().oauth2(Tokens.of(bob, role)).contentType(ContentType.JSON);
    }
}
