package dev.entente.agreements;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.entente.agreements.Gathering.Guest;
import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.NewEpoch;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "agreements")})
class AgreementsTest {
    private static final String TOPIC = "entente.agreements.agreements";
    private static final Map<String, Object> NOTHING_MORE = Map.of();

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void tellsItsStateAnewAsItsContractsSay() {
        confirmed(Gathering.live(messages));

        List<PublishedMessage> told = NewEpoch.toldIn(messages);

        assertThat(told)
                .extracting(PublishedMessage::type)
                .contains("entente.agreements.agreement-restored.v1", "entente.agreements.epoch-started.v1");
        told.forEach(message -> Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void goesFromReportToEndAndTellsEveryStep() {
        Gathering brussels = Gathering.live(messages);
        String agreement = confirmed(brussels);
        Map<String, Object> signed = Map.of("signedOn", "2018-02-09");

        act(brussels.ada, agreement, "signing-date-confirmation", signed)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("signedOn", equalTo("2018-02-09"));
        act(brussels.bob, agreement, "signing-date-confirmation", signed)
                .statusCode(200)
                .body("state", equalTo("ESTABLISHED"));
        act(brussels.bob, agreement, "ending", Map.of("endedOn", "2019-01-31", "reason", "Mrs Peeters retired"))
                .statusCode(200)
                .header("ETag", "\"7\"")
                .body("state", equalTo("ENDED"))
                .body("endReason", equalTo("Mrs Peeters retired"));

        eventually(() -> assertThat(types(agreement))
                .containsExactly(
                        "agreement-reported",
                        "agreement-party-confirmed",
                        "agreement-confirmed",
                        "agreement-signing-date-confirmed",
                        "agreement-signing-date-confirmed",
                        "agreement-established",
                        "agreement-ended"));
        List<PublishedMessage> published = messages.publishedOn(TOPIC, agreement);
        assertThat(published)
                .extracting(PublishedMessage::aggregateVersion)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 7).boxed().toList());
        assertThat(published).allSatisfy(message -> {
            Schemas.validate(message.type(), message.body().toString());
            assertThat(message.body().toString()).doesNotContain("Peeters", "Hydrogen");
        });
    }

    @Test
    void refusesAnAgreementOnAMeetingThatWasNotHeld() {
        Gathering brussels = Gathering.live(messages);
        UUID missed = brussels.missed(brussels.ada, brussels.bob);

        report(brussels.ada.asks(), List.of(missed), brussels.ada, brussels.bob)
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_MUST_COME_FROM_HELD_MEETINGS"))
                .body("meetingId", equalTo(missed.toString()))
                .body("errors.pointer", hasItem("/meetingIds"));
    }

    @Test
    void asksToRepeatForAMeetingNotHeardOfYet() {
        Gathering brussels = Gathering.live(messages);
        report(brussels.ada.asks(), List.of(UUID.randomUUID()), brussels.ada, brussels.bob)
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void asksToRepeatForAPartyNotHeardOfYet() {
        Gathering brussels = Gathering.live(messages);
        UUID held = brussels.held(brussels.ada, brussels.bob);
        report(brussels.ada.asks(), List.of(held), brussels.ada, Guest.of("COMPANY", "US"))
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void refusesAPartyThatTookPartInNoneOfTheMeetings() {
        Gathering brussels = Gathering.live(messages);
        UUID held = brussels.held(brussels.ada, brussels.bob);
        report(brussels.ada.asks(), List.of(held), brussels.ada, brussels.bob, brussels.carol)
                .statusCode(422)
                .body("code", equalTo("EACH_PARTY_MUST_HAVE_TAKEN_PART_IN_A_MEETING"));
    }

    @Test
    void refusesMeetingsOfDifferentEvents() {
        Gathering brussels = Gathering.live(messages);
        Gathering taipei = Gathering.live(messages);
        UUID held = brussels.held(brussels.ada, brussels.bob);
        UUID elsewhere = taipei.held(brussels.ada, brussels.carol);
        report(brussels.ada.asks(), List.of(held, elsewhere), brussels.ada, brussels.bob, brussels.carol)
                .statusCode(422)
                .body("code", equalTo("AGREEMENT_MUST_COME_FROM_ONE_MATCHMAKING_EVENT"));
    }

    @Test
    void hidesWhatIsNotOnesOwn() {
        Gathering brussels = Gathering.live(messages);
        UUID held = brussels.held(brussels.ada, brussels.bob);
        String agreement = reported(brussels, held);

        report(brussels.carol.asks(), List.of(held), brussels.ada, brussels.bob).statusCode(404);
        brussels.carol.asks().get("/v1/agreements/" + agreement).then().statusCode(404);
        Gathering.strangerAsks().get("/v1/agreements/" + agreement).then().statusCode(404);
        act(brussels.carol, agreement, "confirmation", NOTHING_MORE)
                .statusCode(404)
                .body("code", equalTo("AGREEMENT_MUST_BE_KNOWN"));
        list(brussels.carol.asks(), brussels).body("items", empty());
        list(brussels.bob.asks(), brussels).body("items.agreementId", equalTo(List.of(agreement)));
        list(brussels.organiserAsks(), brussels).body("items.agreementId", equalTo(List.of(agreement)));
        Gathering.strangerAsks()
                .get("/v1/matchmaking-events/" + UUID.randomUUID() + "/agreements")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesToConfirmForTheOtherParty() {
        Gathering brussels = Gathering.live(messages);
        String agreement = reported(brussels, brussels.held(brussels.ada, brussels.bob));
        act(brussels.ada, agreement, "confirmation", Map.of("participantId", brussels.bob.participant()))
                .statusCode(404)
                .body("code", equalTo("PARTICIPANT_MUST_BE_OWN"));
    }

    @Test
    void refusesADelegateWhoActedForAnotherParty() {
        Gathering brussels = Gathering.ofOneDelegate(messages);
        UUID held = brussels.held(brussels.ada, brussels.bob);
        String agreement = brussels.ada
                .asks()
                .body(Map.of(
                        "type", "LETTER_OF_INTENT",
                        "meetingIds", List.of(held),
                        "partyIds", List.of(brussels.ada.participant(), brussels.bob.participant()),
                        "participantId", brussels.ada.participant()))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreementId");

        act(brussels.bob, agreement, "confirmation", Map.of("participantId", brussels.bob.participant()))
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES"));
        brussels.organiserAsks()
                .body(Map.of("participantId", brussels.bob.participant()))
                .post("/v1/agreements/" + agreement + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void startsTheConfirmationAnewWithAnotherSigningDate() {
        Gathering brussels = Gathering.live(messages);
        String agreement = confirmed(brussels);
        act(brussels.ada, agreement, "signing-date-confirmation", Map.of("signedOn", "2018-02-09"));

        act(brussels.bob, agreement, "signing-date-confirmation", Map.of("signedOn", "2018-02-10"))
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("parties.signingDateConfirmed", equalTo(List.of(false, true)));
        act(brussels.ada, agreement, "signing-date-confirmation", Map.of("signedOn", "2018-02-10"))
                .body("state", equalTo("ESTABLISHED"));
    }

    @Test
    void refusesSigningDatesThatCannotBe() {
        Gathering brussels = Gathering.live(messages);
        String agreement = confirmed(brussels);
        act(brussels.ada, agreement, "signing-date-confirmation", Map.of("signedOn", "2999-01-01"))
                .statusCode(422)
                .body("code", equalTo("SIGNING_DATE_MUST_NOT_BE_IN_FUTURE"))
                .body("errors.pointer", hasItem("/signedOn"));
        act(brussels.ada, agreement, "signing-date-confirmation", Map.of("signedOn", "2017-11-14"))
                .statusCode(422)
                .body("code", equalTo("SIGNING_DATE_MUST_NOT_BE_BEFORE_THE_MEETING"));
        act(brussels.ada, agreement, "signing-date-confirmation", Map.of("signedOn", "last week"))
                .statusCode(400)
                .body("errors.pointer", hasItem("/signedOn"));
    }

    @Test
    void isDisputedByAPartyAndResolvedByTheOrganiser() {
        Gathering brussels = Gathering.live(messages);
        String agreement = confirmed(brussels);

        act(brussels.bob, agreement, "dispute", Map.of("reason", "Mrs Peeters never signed"))
                .statusCode(200)
                .body("disputed", equalTo(true))
                .body("state", equalTo("CONFIRMED"));
        act(brussels.ada, agreement, "dispute-resolution", Map.of("resolution", "RESTORED"))
                .statusCode(403);
        organise(brussels, agreement, "dispute-resolution", Map.of("resolution", "WITHDRAWN"))
                .statusCode(200)
                .body("disputed", equalTo(false))
                .body("state", equalTo("WITHDRAWN"));

        eventually(() -> assertThat(types(agreement))
                .endsWith("agreement-disputed", "agreement-dispute-resolved", "agreement-withdrawn"));
    }

    @Test
    void isWithdrawnWhenAllPartiesConsent() {
        Gathering brussels = Gathering.live(messages);
        String agreement = confirmed(brussels);
        act(brussels.ada, agreement, "withdrawal", NOTHING_MORE)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("parties.withdrawalConsented", equalTo(List.of(true, false)));
        act(brussels.bob, agreement, "withdrawal", NOTHING_MORE).body("state", equalTo("WITHDRAWN"));
        act(brussels.ada, agreement, "signing-date-confirmation", Map.of("signedOn", "2018-02-09"))
                .statusCode(409)
                .body("code", equalTo("AGREEMENT_MUST_BE_IN_RIGHT_STAGE"));
    }

    @Test
    void isVerifiedByTheOrganiserOnly() {
        Gathering brussels = Gathering.live(messages);
        String agreement = confirmed(brussels);

        act(brussels.ada, agreement, "verification", NOTHING_MORE).statusCode(403);
        organise(brussels, agreement, "verification", NOTHING_MORE)
                .statusCode(200)
                .body("verified", equalTo(true))
                .header("ETag", "\"4\"");
        brussels.organiserAsks()
                .delete("/v1/agreements/" + agreement + "/verification")
                .then()
                .statusCode(428);
        brussels.organiserAsks()
                .header("If-Match", "\"3\"")
                .delete("/v1/agreements/" + agreement + "/verification")
                .then()
                .statusCode(412);
        brussels.organiserAsks()
                .header("If-Match", "\"4\"")
                .delete("/v1/agreements/" + agreement + "/verification")
                .then()
                .statusCode(200)
                .body("verified", equalTo(false));
    }

    @Test
    void takesAnEmptyBodyWhereNothingNeedsToBeSaid() {
        Gathering brussels = Gathering.live(messages);
        String agreement = reported(brussels, brussels.held(brussels.ada, brussels.bob));
        brussels.bob
                .asks()
                .post("/v1/agreements/" + agreement + "/confirmation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
    }

    @Test
    void honoursTheVersionThatACallerSaw() {
        Gathering brussels = Gathering.live(messages);
        String agreement = reported(brussels, brussels.held(brussels.ada, brussels.bob));
        brussels.bob
                .asks()
                .header("If-Match", "\"9\"")
                .body(NOTHING_MORE)
                .post("/v1/agreements/" + agreement + "/confirmation")
                .then()
                .statusCode(412)
                .body("code", equalTo("SEEN_VERSION_MUST_BE_CURRENT"));
    }

    @Test
    void losesItsSupportWhenItsMeetingTurnsOutMissedAndGetsItBack() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String agreement = reported(brussels, meeting);

        brussels.turnsOutMissed(meeting, brussels.ada, brussels.bob);
        eventually(() -> read(brussels.ada, agreement).body("unsupported", equalTo(true)));
        brussels.turnsOutHeld(meeting, brussels.ada, brussels.bob);
        eventually(() -> read(brussels.ada, agreement).body("unsupported", equalTo(false)));

        eventually(() -> assertThat(types(agreement))
                .containsExactly("agreement-reported", "agreement-unsupported", "agreement-supported"));
        PublishedMessage unsupported = messages.publishedOn(TOPIC, agreement).get(1);
        Schemas.validate(unsupported.type(), unsupported.body().toString());
        assertThat(unsupported.body().at("/actedBy/accountId").asText()).isEqualTo("service:agreements");
    }

    @Test
    void staysUnsupportedUntilAllItsMeetingsAreHeld() {
        Gathering brussels = Gathering.live(messages);
        UUID withBob = brussels.held(brussels.ada, brussels.bob);
        UUID withCarol = brussels.held(brussels.ada, brussels.carol);
        String agreement = report(
                        brussels.ada.asks(), List.of(withBob, withCarol), brussels.ada, brussels.bob, brussels.carol)
                .statusCode(201)
                .body("kind", equalTo("C2B"))
                .extract()
                .path("agreementId");

        brussels.turnsOutMissed(withBob, brussels.ada, brussels.bob);
        brussels.turnsOutMissed(withCarol, brussels.ada, brussels.carol);
        brussels.turnsOutHeld(withBob, brussels.ada, brussels.bob);
        read(brussels.ada, agreement).body("unsupported", equalTo(true));
        brussels.turnsOutHeld(withCarol, brussels.ada, brussels.carol);
        eventually(() -> read(brussels.ada, agreement).body("unsupported", equalTo(false)));
    }

    @Test
    void takesTheTimeFromTheCommandWhenEnteredAfterwards() {
        Gathering brussels = Gathering.retrospective(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        report(brussels.ada.asks(), List.of(meeting), brussels.ada, brussels.bob)
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_MUST_BE_GIVEN"));
        String agreement = brussels.ada
                .asks()
                .body(Map.of(
                        "type",
                        "LETTER_OF_INTENT",
                        "meetingIds",
                        List.of(meeting),
                        "partyIds",
                        List.of(brussels.ada.participant(), brussels.bob.participant()),
                        "occurredAt",
                        "2018-01-10T09:00:00Z"))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreementId");

        act(brussels.bob, agreement, "confirmation", Map.of("occurredAt", "2018-01-09T09:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT"));
        act(brussels.bob, agreement, "confirmation", Map.of("occurredAt", "2018-01-12T09:00:00Z"))
                .statusCode(200);
        act(
                        brussels.bob,
                        agreement,
                        "signing-date-confirmation",
                        Map.of("signedOn", "2018-01-14", "occurredAt", "2018-01-13T09:00:00Z"))
                .body("code", equalTo("SIGNING_DATE_MUST_NOT_BE_IN_FUTURE"));
    }

    @Test
    void pagesThroughTheAgreementsOfAnEvent() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        List<String> all = IntStream.range(0, 3)
                .mapToObj(each -> reported(brussels, meeting))
                .toList();

        String cursor = list(brussels.ada.asks().queryParam("limit", 2), brussels)
                .body("items.agreementId", equalTo(all.subList(0, 2)))
                .body("page.nextCursor", notNullValue())
                .extract()
                .path("page.nextCursor");
        list(brussels.ada.asks().queryParam("limit", 2).queryParam("cursor", cursor), brussels)
                .body("items.agreementId", equalTo(all.subList(2, 3)));
        list(brussels.ada.asks().queryParam("cursor", "bm8gaWQ"), brussels)
                .statusCode(400)
                .body("code", equalTo("CURSOR_MUST_COME_FROM_A_PAGE"));
    }

    @Test
    void filtersTheAgreementsOfAnEvent() {
        Gathering brussels = Gathering.live(messages);
        String withBob = confirmed(brussels);
        String withCarol = report(
                        brussels.ada.asks(),
                        List.of(brussels.held(brussels.carol, brussels.ada)),
                        brussels.ada,
                        brussels.carol)
                .extract()
                .path("agreementId");

        list(brussels.organiserAsks(), brussels).body("items.agreementId", containsInAnyOrder(withBob, withCarol));
        list(brussels.organiserAsks().queryParam("state", "CONFIRMED"), brussels)
                .body("items.agreementId", equalTo(List.of(withBob)));
        list(brussels.organiserAsks().queryParam("participantId", brussels.carol.participant()), brussels)
                .body("items.agreementId", equalTo(List.of(withCarol)));
        list(brussels.organiserAsks().queryParam("updatedSince", "2999-01-01T00:00:00Z"), brussels)
                .body("items", empty());
        list(brussels.organiserAsks().queryParam("colour", "blue"), brussels).statusCode(400);
        list(brussels.organiserAsks().queryParam("state", "MARRIED"), brussels).statusCode(400);
    }

    @Test
    void refusesWhatIsNotAnAgreement() {
        Gathering brussels = Gathering.live(messages);
        UUID party = brussels.ada.participant();
        brussels.ada
                .asks()
                .body(Map.of("type", "LETTER_OF_INTENT", "meetingIds", List.of(), "partyIds", List.of(party, party)))
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2))
                .body("errors.pointer", containsInAnyOrder("/meetingIds", "/partyIds"));
    }

    @Test
    void confirmsOnceHoweverOftenAPartyConfirmsAtOnce() {
        Gathering brussels = Gathering.live(messages);
        String agreement = reported(brussels, brussels.held(brussels.ada, brussels.bob));

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(each -> act(brussels.bob, agreement, "confirmation", NOTHING_MORE)
                        .extract()
                        .statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        read(brussels.bob, agreement).header("ETag", "\"3\"");
    }

    private static String confirmed(Gathering gathering) {
        String agreement = reported(gathering, gathering.held(gathering.ada, gathering.bob));
        act(gathering.bob, agreement, "confirmation", NOTHING_MORE)
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"));
        return agreement;
    }

    private static String reported(Gathering gathering, UUID meeting) {
        return report(gathering.ada.asks(), List.of(meeting), gathering.ada, gathering.bob)
                .statusCode(201)
                .body("state", equalTo("REPORTED"))
                .extract()
                .path("agreementId");
    }

    private static ValidatableResponse report(RequestSpecification caller, List<UUID> meetings, Guest... parties) {
        List<UUID> partyIds = Arrays.stream(parties).map(Guest::participant).toList();
        return caller.body(Map.of(
                        "type",
                        "MEMORANDUM_OF_UNDERSTANDING",
                        "meetingIds",
                        meetings,
                        "partyIds",
                        partyIds,
                        "title",
                        "Hydrogen valley with Mrs Peeters"))
                .post("/v1/agreements")
                .then();
    }

    private static ValidatableResponse act(Guest guest, String agreement, String what, Map<String, Object> body) {
        return guest.asks()
                .body(body)
                .post("/v1/agreements/" + agreement + "/" + what)
                .then();
    }

    private static ValidatableResponse organise(
            Gathering gathering, String agreement, String what, Map<String, Object> body) {
        return gathering
                .organiserAsks()
                .body(body)
                .post("/v1/agreements/" + agreement + "/" + what)
                .then();
    }

    private static ValidatableResponse read(Guest guest, String agreement) {
        return guest.asks().get("/v1/agreements/" + agreement).then().statusCode(200);
    }

    private static ValidatableResponse list(RequestSpecification caller, Gathering gathering) {
        return caller.get("/v1/matchmaking-events/" + gathering.id + "/agreements")
                .then();
    }

    private static List<String> types(String agreement) {
        return messages.publishedOn(TOPIC, agreement).stream()
                .map(message ->
                        message.type().replace("entente.agreements.", "").replace(".v1", ""))
                .toList();
    }
}
