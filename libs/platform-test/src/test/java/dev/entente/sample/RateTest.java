package dev.entente.sample;

import static dev.entente.sample.SampleService.ADA;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RateTest.Slow.class)
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class RateTest {
    private static final int MANY = 200;

    public static final class Slow implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("entente.rate.per-caller", "1", "entente.rate.per-address", "1");
        }
    }

    @Test
    void refusesACallerWhoAsksTooOftenAndSaysWhenToAskAgain() {
        refused(Tokens.of(UUID.randomUUID(), "analyst"))
                .then()
                .contentType("application/problem+json")
                .body("code", equalTo("REQUESTS_MUST_STAY_WITHIN_RATE"))
                .header("Retry-After", "1")
                .header("RateLimit-Policy", "\"requests\";q=10;w=10")
                .header("RateLimit", startsWith("\"requests\";r=0;t="));
    }

    @Test
    void tellsWhatIsLeft() {
        asked(Tokens.of(UUID.randomUUID(), "analyst")).then().header("RateLimit", "\"requests\";r=9;t=1");
    }

    @Test
    void countsTwoTokensOfOneCallerTogether() {
        UUID caller = UUID.randomUUID();
        refused(Tokens.of(caller, "analyst"));

        asked(Tokens.of(caller, "participant")).then().statusCode(429);
    }

    @Test
    void letsOrganisersAskMoreOften() {
        String token = Tokens.of(ADA, "organiser");

        Stream.generate(() -> asked(token))
                .limit(50)
                .forEach(answer -> answer.then().statusCode(200));
    }

    @Test
    void countsThoseWhoDoNotSayWhoTheyAreByTheirAddress() {
        refused(() -> given().get("/v1/lanterns"));

        asked(Tokens.of(ADA, "organiser")).then().statusCode(200);
    }

    private static Response refused(String token) {
        return refused(() -> asked(token));
    }

    /** Another request is allowed each second, so some more may pass on a slow machine. */
    private static Response refused(Supplier<Response> asking) {
        return Stream.generate(asking)
                .limit(MANY)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    private static Response asked(String token) {
        return given().auth().oauth2(token).get("/v1/lanterns");
    }
}
