package dev.entente.registration;

import static dev.entente.registration.RegistrationService.ADA;
import static dev.entente.registration.RegistrationService.ada;
import static dev.entente.registration.RegistrationService.bob;
import static dev.entente.registration.RegistrationService.caller;
import static dev.entente.registration.RegistrationService.olga;
import static dev.entente.registration.RegistrationService.otto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.servers.Sql;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@RegistrationTest
class ParticipantsTest {

    @Test
    void letsParticipantApplyForItself() {
        Gathering gathering = Gathering.live().inRegistration();

        String participant = ada().body(gathering.application(Gathering.organisation("CLUSTER", "FR")))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("accountId", equalTo(ADA.toString()))
                .body("organisation.country", equalTo("FR"))
                .extract()
                .path("participantId");

        ada().get("/v1/participants/" + participant)
                .then()
                .statusCode(200)
                .body("person.lastName", equalTo("Lovelace"));
        bob().get("/v1/participants/" + participant).then().statusCode(404);
        otto().get("/v1/participants/" + participant).then().statusCode(404);
    }

    @Test
    void keepsPersonOutOfMessages() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));

        assertThat(Sql.rows("select payload from outbox where key = ?", participant))
                .hasSize(1)
                .noneMatch(row ->
                        row.toString().contains("Lovelace") || row.toString().contains("example.org"));
    }

    @Test
    void approvesByRuleWhereTheEventSaysSo() {
        Gathering gathering = Gathering.liveWithAutomaticApproval().inRegistration();

        ada().body(gathering.application(Gathering.organisation("CLUSTER", "FR")))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(201)
                .body("status", equalTo("APPROVED"))
                .body("everApproved", equalTo(true))
                .body("version", equalTo(2));
    }

    @Test
    void leadsApplicationThroughTheDecisions() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));

        decide(participant, "waitlisting", 200, "WAITLISTED");
        decide(participant, "rejection", 200, "REJECTED");
        decide(participant, "approval", 200, "APPROVED");
        decide(participant, "withdrawal", 200, "WITHDRAWN");

        olga().body("{}")
                .post("/v1/participants/" + participant + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("STATUS_MUST_ALLOW_THE_DECISION"));
        olga().get("/v1/participants/" + participant).then().body("everApproved", equalTo(true));
    }

    @Test
    void keepsReasonOfDecisionHome() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));

        olga().body("{\"reason\": \"She never answers\"}")
                .post("/v1/participants/" + participant + "/rejection")
                .then()
                .statusCode(200)
                .body("statusReason", equalTo("She never answers"));

        assertThat(Sql.value("select count(*) from outbox where payload like '%never answers%'"))
                .isEqualTo("0");
    }

    @Test
    void refusesDecisionOfAnotherOrganiser() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));

        otto().body("{}")
                .post("/v1/participants/" + participant + "/approval")
                .then()
                .statusCode(404)
                .body("code", equalTo("PARTICIPANT_MUST_EXIST"));
    }

    @Test
    void refusesSecondParticipationOfOrganisationAndAccount() {
        Gathering gathering = Gathering.live().inRegistration();
        String organisation = Gathering.organisation("CLUSTER", "FR");
        ada().body(gathering.application(organisation)).post(gathering.path() + "/participants");

        ada().body(gathering.application(organisation))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(409)
                .body("code", equalTo("ONE_PARTICIPATION_PER_ORGANISATION_AND_ACCOUNT"));
    }

    @Test
    void letsOneAccountStandForSeveralOrganisations() {
        Gathering gathering = Gathering.live().inRegistration();
        ada().body(gathering.application(Gathering.organisation("CLUSTER", "FR")))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(201);

        ada().body(gathering.application(Gathering.organisation("CLUSTER", "DE")))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesUnknownTypeAndUnknownOrganisation() {
        Gathering gathering = Gathering.live().inRegistration();
        String organisation = Gathering.organisation("CLUSTER", "FR");

        ada().body(gathering.application(organisation).replace("european", "visitor"))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(422)
                .body("code", equalTo("PARTICIPATION_TYPE_MUST_BE_OF_EVENT"))
                .body("errors[0].pointer", equalTo("/participationType"));
        ada().body(gathering.application(UUID.randomUUID().toString()))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(422)
                .body("code", equalTo("ORGANISATION_MUST_BE_REGISTERED"));
    }

    @Test
    void refusesApplicationOutsideRegistration() {
        Gathering gathering = Gathering.live().running();

        ada().body(gathering.application(Gathering.organisation("CLUSTER", "FR")))
                .post(gathering.path() + "/participants")
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMAND_MUST_BE_ALLOWED_IN_PHASE"));
    }

    @Test
    void linksAccountByInvitationOnce() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        String code = invitation(participant);

        bob().body("{\"code\": \"%s\"}".formatted(code))
                .post("/v1/invitation-acceptances")
                .then()
                .statusCode(200)
                .body("participantId", equalTo(participant));

        ada().body("{\"code\": \"%s\"}".formatted(code))
                .post("/v1/invitation-acceptances")
                .then()
                .statusCode(422)
                .body("code", equalTo("INVITATION_CODE_MUST_BE_VALID"));
        bob().get("/v1/me/participants").then().body("items.participantId", hasItem(participant));
        ada().get("/v1/me/participants").then().body("items.participantId", not(hasItem(participant)));
        olga().post("/v1/participants/" + participant + "/invitations")
                .then()
                .statusCode(409)
                .body("code", equalTo("PARTICIPANT_MUST_NOT_HAVE_AN_ACCOUNT_YET"));
    }

    @Test
    void repeatsInvitationWithTheSameCodeThatIsNowhereKept() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        String key = UUID.randomUUID().toString();

        String first = invitation(participant, key);
        String second = invitation(participant, key);

        assertThat(second).isEqualTo(first);
        assertThat(Sql.value("select count(*) from idempotent_answer where answer::text like ?", "%" + first + "%"))
                .isEqualTo("0");
        assertThat(Sql.value("select count(*) from invitation where code_hash like ?", "%" + first + "%"))
                .isEqualTo("0");
    }

    @Test
    void refusesExpiredInvitation() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        String code = invitation(participant);
        Sql.run("update invitation set expires_at = now() - interval '1 second' where participant_id = '" + participant
                + "'");

        bob().body("{\"code\": \"%s\"}".formatted(code))
                .post("/v1/invitation-acceptances")
                .then()
                .statusCode(422)
                .body("code", equalTo("INVITATION_CODE_MUST_BE_VALID"));
    }

    @Test
    void voidsEarlierInvitation() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        String earlier = invitation(participant);
        invitation(participant);

        bob().body("{\"code\": \"%s\"}".formatted(earlier))
                .post("/v1/invitation-acceptances")
                .then()
                .statusCode(422);
    }

    @Test
    void showsApprovedParticipantsToEachOtherWithoutPersons() {
        Gathering gathering = Gathering.liveWithAutomaticApproval().inRegistration();
        ada().body(gathering.application(Gathering.organisation("CLUSTER", "FR")))
                .post(gathering.path() + "/participants");
        bob().body(gathering.application(Gathering.organisation("COMPANY", "DE")))
                .post(gathering.path() + "/participants");

        olga().get(gathering.path() + "/participants").then().body("items.person", everyItem(not(nullValue())));
        ada().get(gathering.path() + "/participants?status=APPROVED")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.findAll { it.person != null }", hasSize(1))
                .body("items.findAll { it.accountId != null }", hasSize(1))
                .body("items.organisation.name", everyItem(not(nullValue())));
        caller(UUID.randomUUID(), "participant")
                .get(gathering.path() + "/participants")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void letsParticipantWithdrawUntilTheLastSessionCloses() {
        Gathering gathering = Gathering.of2017().inRegistration();
        String early = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        String late = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "DE"));
        gathering.entering("BOOKING", "2017-10-01T08:00:00Z");
        gathering.entering("RUNNING", "2017-11-15T07:00:00Z");
        String withdrawal = "{\"occurredAt\": \"2017-11-15T08:00:00Z\"}";
        olga().body(withdrawal)
                .post("/v1/participants/" + early + "/withdrawal")
                .then()
                .statusCode(200);

        olga().body("{\"occurredAt\": \"2017-11-15T11:00:00Z\"}")
                .post(gathering.path() + "/sessions/" + gathering.session() + "/closing")
                .then()
                .statusCode(200);

        olga().body(withdrawal)
                .post("/v1/participants/" + late + "/withdrawal")
                .then()
                .statusCode(409)
                .body("code", equalTo("WITHDRAWAL_MUST_PRECEDE_CLOSING_OF_LAST_SESSION"));
    }

    @Test
    void letsParticipantsOfLiveEventsFollowTheirOrganisation() {
        Gathering live = Gathering.live().inRegistration();
        Gathering past = Gathering.of2017().inRegistration();
        String organisation = Gathering.organisation("CLUSTER", "FR");
        String today = live.participantEnteredByOlga(organisation);
        String then = past.participantEnteredByOlga(organisation);

        olga().header("If-Match", "\"1\"")
                .body("{\"name\": \"Moved\", \"kind\": \"CLUSTER\", \"country\": \"LU\"}")
                .put("/v1/organisations/" + organisation)
                .then()
                .statusCode(200);

        Awaitility.await()
                .untilAsserted(() -> olga().get("/v1/participants/" + today)
                        .then()
                        .body("organisation.country", equalTo("LU"))
                        .body("version", equalTo(2)));
        olga().get("/v1/participants/" + then)
                .then()
                .body("organisation.country", equalTo("FR"))
                .body("version", equalTo(1));
        String later = past.participantEnteredByOlga(organisation);
        olga().get("/v1/participants/" + later).then().body("organisation.country", equalTo("FR"));
    }

    @Test
    void changesPersonWithItsOwnVersion() {
        Gathering gathering = Gathering.live().inRegistration();
        String participant = gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));
        String body = """
                {"participationType": "guest", "presence": "ONLINE",
                 "person": {"firstName": "Grace", "lastName": "Hopper", "email": "grace@example.org"}}""";

        olga().header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/participants/" + participant)
                .then()
                .statusCode(200)
                .body("participationType", equalTo("guest"))
                .body("version", equalTo(2));
        olga().header("If-Match", "\"1\"")
                .body(body)
                .put("/v1/participants/" + participant)
                .then()
                .statusCode(412);
        olga().get("/v1/participants/" + participant).then().body("person.firstName", equalTo("Grace"));
    }

    private static void decide(String participant, String decision, int status, String expected) {
        olga().body("{}")
                .post("/v1/participants/" + participant + "/" + decision)
                .then()
                .statusCode(status)
                .body("status", equalTo(expected));
    }

    private static String invitation(String participant) {
        return invitation(participant, UUID.randomUUID().toString());
    }

    private static String invitation(String participant, String key) {
        return olga().header("Idempotency-Key", key)
                .post("/v1/participants/" + participant + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }
}
