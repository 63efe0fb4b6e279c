package dev.entente.registration;

import static dev.entente.registration.RegistrationService.ada;
import static dev.entente.registration.RegistrationService.olga;
import static dev.entente.registration.RegistrationService.otto;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.UUID;
import org.junit.jupiter.api.Test;

@RegistrationTest
class OrganisationsTest {

    @Test
    void showsOthersNameKindAndCountryOnly() {
        String number = UUID.randomUUID().toString();
        String organisation = olga().body("""
                        {"name": "Aerospace Valley", "kind": "CLUSTER", "country": "FR", "region": "FRJ23",
                         "sectors": ["C30.30", "AEROSPACE_AND_DEFENCE"], "externalId": "%s"}""".formatted(number))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .body("region", equalTo("FRJ23"))
                .body("sectors", hasItem("C30.30"))
                .extract()
                .path("organisationId");

        otto().get("/v1/organisations/" + organisation)
                .then()
                .statusCode(200)
                .body("name", equalTo("Aerospace Valley"))
                .body("region", nullValue())
                .body("externalId", nullValue());
    }

    @Test
    void refusesChangeByWhoDidNotRegisterIt() {
        String organisation = Gathering.organisation("CLUSTER", "FR");

        otto().header("If-Match", "\"1\"")
                .body("{\"name\": \"Mine\", \"kind\": \"CLUSTER\", \"country\": \"FR\"}")
                .put("/v1/organisations/" + organisation)
                .then()
                .statusCode(404)
                .body("code", equalTo("ORGANISATION_MUST_BE_OF_CALLER"));
    }

    @Test
    void refusesExternalIdTwice() {
        String body = "{\"name\": \"X\", \"kind\": \"CLUSTER\", \"country\": \"FR\", \"externalId\": \"%s\"}"
                .formatted(UUID.randomUUID());
        olga().body(body).post("/v1/organisations").then().statusCode(201);

        olga().body(body)
                .post("/v1/organisations")
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_MUST_BE_UNIQUE"))
                .body("errors[0].pointer", equalTo("/externalId"));
        otto().body(body).post("/v1/organisations").then().statusCode(201);
    }

    @Test
    void letsParticipantRegisterItsOwn() {
        ada().body("{\"name\": \"Ada Ltd\", \"kind\": \"COMPANY\", \"sme\": true, \"country\": \"IE\"}")
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .body("sme", equalTo(true));
    }

    @Test
    void findsByPartOfTheNameCountryAndKind() {
        String name = "Bioökonomie " + UUID.randomUUID();
        olga().body("{\"name\": \"%s\", \"kind\": \"RESEARCH\", \"country\": \"DE\"}".formatted(name))
                .post("/v1/organisations");

        otto().queryParam("q", name.toUpperCase(java.util.Locale.ROOT).substring(3))
                .queryParam("country", "DE")
                .queryParam("kind", "RESEARCH")
                .get("/v1/organisations")
                .then()
                .statusCode(200)
                .body("items.name", hasItem(name));
        otto().get("/v1/organisations?country=ZZ")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("?country"));
        otto().get("/v1/organisations?kind=GUILD").then().statusCode(400);
    }

    @Test
    void keepsPartnershipMembersAsTheyWereEntered() {
        String organisation = Gathering.organisation("CLUSTER", "FR");
        String programme = olga().body("{\"name\": \"ESCP\"}")
                .post("/v1/programmes")
                .then()
                .extract()
                .path("programmeId");
        String partnership = olga().body("""
                        {"name": "Going East", "memberOrganisationIds": ["%s"], "targetCountries": ["TW"]}""".formatted(organisation))
                .post("/v1/programmes/" + programme + "/partnerships")
                .then()
                .statusCode(201)
                .body("members[0].country", equalTo("FR"))
                .extract()
                .path("partnershipId");
        olga().header("If-Match", "\"1\"")
                .body("{\"name\": \"Moved\", \"kind\": \"CLUSTER\", \"country\": \"LU\"}")
                .put("/v1/organisations/" + organisation)
                .then()
                .statusCode(200);

        olga().header("If-Match", "\"2\"")
                .body("""
                        {"name": "Going East", "memberOrganisationIds": ["%s"], "targetCountries": ["TW", "JP"]}""".formatted(organisation))
                .put("/v1/programmes/" + programme + "/partnerships/" + partnership)
                .then()
                .statusCode(200)
                .body("partnerships[0].members[0].country", equalTo("FR"))
                .body("version", equalTo(3));
    }

    @Test
    void refusesPartnershipWithUnregisteredMember() {
        String programme = olga().body("{\"name\": \"ESCP\"}")
                .post("/v1/programmes")
                .then()
                .extract()
                .path("programmeId");

        olga().body("""
                        {"name": "Ghosts", "memberOrganisationIds": ["%s"], "targetCountries": []}""".formatted(UUID.randomUUID()))
                .post("/v1/programmes/" + programme + "/partnerships")
                .then()
                .statusCode(422)
                .body("code", equalTo("MEMBER_ORGANISATION_MUST_BE_REGISTERED"))
                .body("errors[0].pointer", equalTo("/memberOrganisationIds/0"));
    }
}
