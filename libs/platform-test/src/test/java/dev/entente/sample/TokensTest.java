package dev.entente.sample;

import static dev.entente.sample.SampleService.ADA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class TokensTest {
    @Inject
    MeterRegistry meters;

    @Test
    void checksTheTokenOfACallerOnce() {
        String token = Tokens.of(ADA, "organiser");
        double before = checks();

        asks(token, 200);
        asks(token, 200);

        assertThat(checks()).isEqualTo(before + 1);
    }

    @Test
    void checksAnotherTokenOfTheSameCaller() {
        asks(Tokens.of(ADA, "organiser"), 200);
        asks(Tokens.withForeignSignature(ADA, "organiser"), 401);
    }

    @Test
    void refusesWhatTellsAClientWhoLoggedIn() {
        asks(Tokens.idToken(ADA, "organiser"), 401);
    }

    @Test
    void refusesWhatAnotherProgramGot() {
        asks(Tokens.ofAnotherClient(ADA, "organiser"), 401);
    }

    @Test
    void givesACallerNoMoreRolesThanTheTokenAtHand() {
        asks(Tokens.of(ADA, "organiser"), 200);
        asks(Tokens.of(ADA, "participant"), 403);
    }

    private static void asks(String token, int status) {
        given().auth().oauth2(token).get("/v1/lanterns").then().statusCode(status);
    }

    private double checks() {
        return meters.counter("entente.tokens.checked").count();
    }
}
