package dev.entente.registration;

import static dev.entente.registration.RegistrationService.ANN;
import static dev.entente.registration.RegistrationService.OLGA;
import static dev.entente.registration.RegistrationService.ann;
import static dev.entente.registration.RegistrationService.olga;
import static dev.entente.registration.RegistrationService.otto;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import org.junit.jupiter.api.Test;

@RegistrationTest
class ProgrammesTest {

    @Test
    void createsProgrammeWithTheCallerAsOrganiser() {
        olga().body("""
                        {"name": "Bridges Between Clusters"}""")
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("name", equalTo("Bridges Between Clusters"))
                .body("organiserAccountIds", contains(OLGA.toString()))
                .body("version", equalTo(1));
    }

    @Test
    void hidesProgrammeFromOtherOrganisers() {
        String programme = programme();

        otto().get("/v1/programmes/" + programme).then().statusCode(404).body("code", equalTo("PROGRAMME_MUST_EXIST"));
    }

    @Test
    void showsProgrammeToItsAnalystOnceOpened() {
        String programme = programme();
        ann().get("/v1/programmes/" + programme).then().statusCode(404);

        olga().header("If-Match", "\"1\"")
                .body("{\"accountIds\": [\"%s\"]}".formatted(ANN))
                .put("/v1/programmes/" + programme + "/analysts")
                .then()
                .statusCode(200);

        ann().get("/v1/programmes/" + programme).then().statusCode(200).body("analystAccountIds", hasSize(1));
    }

    @Test
    void refusesChangeOfStaleProgramme() {
        String programme = programme();

        olga().header("If-Match", "\"7\"")
                .body("{\"name\": \"Other\"}")
                .put("/v1/programmes/" + programme)
                .then()
                .statusCode(412)
                .body("code", equalTo("SEEN_VERSION_MUST_BE_CURRENT"));
    }

    @Test
    void refusesChangeThatDoesNotSayWhatItSaw() {
        olga().body("{\"name\": \"Other\"}")
                .put("/v1/programmes/" + programme())
                .then()
                .statusCode(428);
    }

    private static String programme() {
        return olga().body("{\"name\": \"Bridges\"}")
                .post("/v1/programmes")
                .then()
                .statusCode(201)
                .extract()
                .path("programmeId");
    }
}
