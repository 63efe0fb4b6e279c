package dev.entente.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.proof.SourceDatabases;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bad input is refused by a problem that names rule and field, and leaves nothing behind. */
@ExtendWith(OnRunningStack.class)
@Timeout(180)
class RefusedCommandsJourneyTest {
    private static Scene scene;
    private static SourceDatabases sources;

    private Map<String, Long> before = Map.of();

    @BeforeAll
    static void setScene(Stack stack) {
        scene = Scene.on(stack);
        sources = new SourceDatabases(stack);
    }

    @BeforeEach
    void count() {
        before = factsByService();
    }

    @AfterEach
    void nothingIsHalfDone() {
        assertThat(factsByService()).isEqualTo(before);
    }

    @Test
    void refusesAnUnknownField() {
        var answer = scene.olivia().caller().sends(Call.post("registration", "/v1/programmes", """
                {"name": "Water", "colour": "blue"}"""));

        assertRefused(answer, 400, "FIELD_MUST_BE_KNOWN", "/colour");
    }

    @Test
    void refusesAWrongType() {
        var answer = scene.olivia().caller().sends(Call.post("registration", "/v1/programmes", """
                {"name": 7}"""));

        assertRefused(answer, 400, "FIELD_MUST_HAVE_RIGHT_TYPE", "/name");
    }

    @Test
    void refusesAMissingField() {
        var answer = scene.olivia().caller().sends(Call.post("registration", "/v1/programmes", "{}"));

        assertRefused(answer, 400, "FIELDS_MUST_BE_VALID", "/name");
    }

    @Test
    void refusesAStaleVersion() {
        var answer = scene.ada()
                .caller()
                .sends(Call.put("registration", scene.adaThere().path(), "\"1\"", """
                {"participationType": "partner", "presence": "ONLINE",
                 "person": {"firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.org"}}"""));

        assertRefused(answer, 412, "SEEN_VERSION_MUST_BE_CURRENT");
    }

    @Test
    void refusesAnUnknownCountry() {
        var answer = scene.olivia().caller().sends(Call.post("registration", "/v1/organisations", """
                {"name": "Atlantis Ports", "kind": "COMPANY", "country": "QQ"}"""));

        assertRefused(answer, 422, "COUNTRY_MUST_BE_KNOWN", "/country");
    }

    @Test
    void refusesASlotOutsideTheEvent() {
        var answer = scene.bob()
                .caller()
                .sends(Call.post(
                        "scheduling", meeting(scene.requested(), "acceptance"), """
                {"slotId": "%s"}""".formatted(UUID.randomUUID())));

        assertRefused(answer, 422, "SLOT_MUST_BELONG_TO_EVENT", "/slotId");
    }

    @Test
    void refusesASlotThatIsTakenAndOffersOthers() {
        var answer = scene.bob()
                .caller()
                .sends(Call.post("scheduling", meeting(scene.requested(), "acceptance"), """
                {"slotId": "%s"}""".formatted(
                                scene.event().firstSlot())));

        assertRefused(answer, 409, "SLOT_MUST_BE_FREE_FOR_BOTH", "/slotId");
        assertThat(answer.body().toString()).contains("freeSlot");
    }

    @Test
    void refusesAMeetingWithOneself() {
        var answer = scene.ada().caller().sends(request(scene.adaThere(), scene.adaThere()));

        assertRefused(answer, 422, "MEETING_MUST_BE_BETWEEN_TWO_PARTICIPANTS", "/receiverId");
    }

    @Test
    void refusesAMeetingWithTheOwnOrganisation() {
        var answer = scene.ada().caller().sends(request(scene.adaThere(), scene.doraThere()));

        assertRefused(answer, 422, "MEETING_MUST_BE_BETWEEN_TWO_ORGANISATIONS", "/receiverId");
    }

    @Test
    void hidesAMeetingFromAThirdPartyWhoAcceptsIt() {
        var answer =
                scene.cem().caller().sends(Call.post("scheduling", meeting(scene.requested(), "acceptance"), "{}"));

        assertRefused(answer, 404, "MEETING_MUST_EXIST");
    }

    @Test
    void refusesThatARequesterAcceptsItsOwnRequest() {
        var answer =
                scene.ada().caller().sends(Call.post("scheduling", meeting(scene.requested(), "acceptance"), "{}"));

        assertRefused(answer, 403, "REQUEST_MUST_BE_ANSWERED_BY_RECEIVER");
    }

    @Test
    void refusesACommandInTheWrongPhase() {
        var answer = scene.bob().caller().sends(Call.post("scheduling", meeting(scene.scheduled(), "attendance"), """
                {"attendance": "HELD"}"""));

        assertRefused(answer, 409, "PHASE_MUST_ALLOW_ACTIVITY");
    }

    @Test
    void refusesAnAgreementOnAMeetingThatWasNotHeld() {
        var call = Call.post("agreements", "/v1/agreements", """
                {"type": "LETTER_OF_INTENT", "meetingIds": ["%s"], "partyIds": ["%s", "%s"]}""".formatted(
                scene.scheduled(), scene.cemThere().id(), scene.bobThere().id()));
        var answer = await().until(
                        () -> scene.bob().caller().sends(call),
                        given -> !given.rule().equals("NOT_YET_KNOWN"));

        assertRefused(answer, 409, "AGREEMENT_MUST_COME_FROM_HELD_MEETINGS", "/meetingIds");
    }

    @Test
    void refusesAnOversizeBody() {
        var answer = scene.olivia().caller().sends(Call.post("registration", "/v1/programmes", """
                {"name": "%s"}""".formatted(
                        "x".repeat(70_000))));

        assertRefused(answer, 413, "BODY_MUST_BE_WITHIN_LIMIT");
    }

    @Test
    void refusesAFileThatIsNotWhatItSays() {
        var csv = Call.post(
                "registration",
                scene.event().path() + "/participant-imports",
                "text/csv",
                BodyPublishers.ofByteArray(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0}));

        assertRefused(scene.olivia().caller().sends(csv), 415, "FILE_MUST_BE_WHAT_IT_SAYS");
    }

    @Test
    void refusesAWholeImportForItsBrokenRowsAndNamesEachFault() {
        var started = scene.olivia().caller().succeedsWith(participantImport("""
                externalId,organisationName,organisationKind,organisationCountry,participationType,presence,firstName,lastName,email
                1,Delta Works,COMPANY,NL,partner,ON_SITE,Emma,Smit,emma@example.org
                2,Atlantis Ports,COMPANY,QQ,partner,ON_SITE,Noor,Bakker,noor@example.org
                3,Delta Works,COMPANY,NL,partner,ON_SITE,Lars,Visser,nowhere
                """));
        await().until(() -> !scene.olivia()
                .caller()
                .gets("registration", started.location())
                .path("status")
                .asText()
                .matches("QUEUED|RUNNING"));

        var rows = scene.olivia()
                .caller()
                .gets("registration", started.location() + "/rows")
                .path("items");

        assertThat(rows.findValuesAsText("status")).containsExactly("NOT_APPLIED", "REJECTED", "REJECTED");
        assertThat(rows.path(1).path("errors").toString()).contains("organisationCountry", "COUNTRY_MUST_BE_KNOWN");
        assertThat(rows.path(2).path("errors").toString()).contains("email");
    }

    @Test
    void refusesAnExpiredToken() {
        var late = scene.people().holderOf(scene.people().tokenForASecond());
        var call = Call.get("registration", "/v1/programmes");

        var answer = await().atMost(Duration.ofSeconds(90)).until(() -> late.sends(call), given -> !given.isSuccess());

        assertRefused(answer, 401, "TOKEN_MUST_BE_VALID");
    }

    @Test
    void refusesATokenForAnotherAudience() {
        var elsewhere = scene.people().holderOf(scene.people().tokenForAnotherAudience());

        var answer = elsewhere.sends(Call.get("registration", "/v1/programmes"));

        assertRefused(answer, 401, "TOKEN_MUST_BE_VALID");
    }

    @Test
    void refusesATokenOfAnotherRealm() {
        var stranger = scene.people().holderOf(scene.people().tokenOfAnotherRealm());

        var answer = stranger.sends(Call.get("registration", "/v1/programmes"));

        assertRefused(answer, 401, "TOKEN_MUST_BE_VALID");
    }

    private static Call request(Participation requester, Participation receiver) {
        return Call.post(
                "scheduling", scene.event().path() + "/meeting-requests", """
                {"requesterId": "%s", "receiverId": "%s"}""".formatted(requester.id(), receiver.id()));
    }

    private static Call participantImport(String csv) {
        return Call.post(
                "registration",
                scene.event().path() + "/participant-imports",
                "text/csv",
                BodyPublishers.ofString(csv));
    }

    private static String meeting(String meeting, String what) {
        return "/v1/meetings/" + meeting + "/" + what;
    }

    private static void assertRefused(Answer answer, int status, String rule, String... fields) {
        assertThat(answer.status()).as(answer.content()).isEqualTo(status);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.rule()).as(answer.content()).isEqualTo(rule);
        assertThat(answer.fields()).as(answer.content()).contains(fields);
    }

    /** There is no change without a fact. */
    private static Map<String, Long> factsByService() {
        var facts = new TreeMap<String, Long>();
        SourceDatabases.RECORDING.forEach(
                service -> facts.putAll(sources.numbers(service, "select count(*) as " + service + " from outbox")));
        return facts;
    }
}
