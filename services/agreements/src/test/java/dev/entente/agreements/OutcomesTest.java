package dev.entente.agreements;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "agreements")})
class OutcomesTest {
    private static final String TOPIC = "entente.agreements.outcomes";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void tellsAnOutcomeAndPublishesItWithoutTheNote() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);

        String outcome = tell(brussels.bob.asks(), meeting, round(1))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("country", equalTo("TW"))
                .body("participantId", equalTo(brussels.bob.participant().toString()))
                .body("note", equalTo("Visit the plant with Mrs Peeters"))
                .extract()
                .path("outcomeId");

        eventually(() -> assertThat(messages.publishedOn(TOPIC, outcome)).hasSize(1));
        PublishedMessage told = messages.publishedOn(TOPIC, outcome).getFirst();
        assertThat(told.type()).isEqualTo("entente.agreements.outcome-told.v1");
        assertThat(told.aggregateVersion()).isEqualTo(1);
        assertThat(told.body().toString()).doesNotContain("Peeters");
        Schemas.validate(told.type(), told.body().toString());
    }

    @Test
    void refusesOutcomeOfAMeetingThatWasNotHeld() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.missed(brussels.ada, brussels.bob);

        tell(brussels.ada.asks(), meeting, round(1))
                .statusCode(409)
                .body("code", equalTo("OUTCOME_MUST_COME_FROM_HELD_MEETING"));
    }

    @Test
    void asksToRepeatForAMeetingNotHeardOfYet() {
        tell(Gathering.strangerAsks(), UUID.randomUUID(), round(1))
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void refusesTheSecondOutcomeOfOneRoundAndNamesTheFirst() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String first = tell(brussels.ada.asks(), meeting, round(1)).extract().path("outcomeId");

        tell(brussels.ada.asks(), meeting, round(1))
                .statusCode(409)
                .body("code", equalTo("OUTCOME_MUST_BE_TOLD_ONCE_PER_PARTY_AND_ROUND"))
                .body("outcomeId", equalTo(first));
        tell(brussels.ada.asks(), meeting, round(2)).statusCode(201);
    }

    @Test
    void hidesTheMeetingFromThirdParties() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);

        tell(brussels.carol.asks(), meeting, round(1)).statusCode(404);
        tell(Gathering.strangerAsks(), meeting, round(1)).statusCode(404);
        brussels.carol
                .asks()
                .get("/v1/meetings/" + meeting + "/outcomes")
                .then()
                .statusCode(404);
    }

    @Test
    void showsAPartyItsOwnAndTheOrganiserBoth() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String ofAda = tell(brussels.ada.asks(), meeting, round(1)).extract().path("outcomeId");
        tell(brussels.bob.asks(), meeting, round(1)).statusCode(201);

        brussels.ada
                .asks()
                .get("/v1/meetings/" + meeting + "/outcomes")
                .then()
                .statusCode(200)
                .body("items.outcomeId", equalTo(List.of(ofAda)))
                .body("page.nextCursor", nullValue());
        brussels.organiserAsks()
                .get("/v1/meetings/" + meeting + "/outcomes")
                .then()
                .body("items", hasSize(2));
        brussels.bob.asks().get("/v1/outcomes/" + ofAda).then().statusCode(404);
    }

    @Test
    void correctsWhatWasTold() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String outcome = tell(brussels.ada.asks(), meeting, round(1)).extract().path("outcomeId");

        correct(brussels.ada.asks().header("If-Match", "\"1\""), outcome)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("result", equalTo("AGREEMENT_REACHED"))
                .body("note", nullValue());

        eventually(() -> assertThat(messages.publishedOn(TOPIC, outcome))
                .extracting(PublishedMessage::type)
                .containsExactly("entente.agreements.outcome-told.v1", "entente.agreements.outcome-corrected.v1"));
    }

    @Test
    void refusesStaleAndBlindCorrections() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String outcome = tell(brussels.ada.asks(), meeting, round(1)).extract().path("outcomeId");
        correct(brussels.ada.asks().header("If-Match", "\"1\""), outcome).statusCode(200);

        correct(brussels.ada.asks().header("If-Match", "\"1\""), outcome)
                .statusCode(412)
                .body("code", equalTo("SEEN_VERSION_MUST_BE_CURRENT"));
        correct(brussels.ada.asks(), outcome).statusCode(428);
        correct(brussels.bob.asks().header("If-Match", "\"2\""), outcome).statusCode(404);
    }

    @Test
    void givesTheFirstAnswerAgainToARepeatedKey() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String key = UUID.randomUUID().toString();
        String first = tell(brussels.ada.asks().header("Idempotency-Key", key), meeting, round(1))
                .statusCode(201)
                .extract()
                .path("outcomeId");

        tell(brussels.ada.asks().header("Idempotency-Key", key), meeting, round(1))
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("outcomeId", equalTo(first));
        tell(brussels.ada.asks().header("Idempotency-Key", key), meeting, round(2))
                .statusCode(422)
                .body("code", equalTo("KEY_MUST_NOT_BE_REUSED_FOR_ANOTHER_REQUEST"));
    }

    @Test
    void namesTheConciergeAndTheParty() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        Map<String, Object> body =
                Map.of("participantId", brussels.bob.participant(), "round", 1, "result", "NO_FURTHER_CONTACT");

        String outcome = tell(brussels.organiserAsks(), meeting, body)
                .statusCode(201)
                .extract()
                .path("outcomeId");

        eventually(() -> assertThat(messages.publishedOn(TOPIC, outcome)).hasSize(1));
        assertThat(messages.publishedOn(TOPIC, outcome).getFirst().body().get("actedBy"))
                .hasToString("{\"accountId\":\"%s\",\"role\":\"ORGANISER\",\"forParticipantId\":\"%s\"}"
                        .formatted(brussels.olga, brussels.bob.participant()));
    }

    @Test
    void refusesADelegateWhoToldTheOtherSidesOutcome() {
        Gathering brussels = Gathering.ofOneDelegate(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        Map<String, Object> ofAda =
                Map.of("participantId", brussels.ada.participant(), "round", 1, "result", "KNOWLEDGE_GAINED");
        Map<String, Object> ofBob =
                Map.of("participantId", brussels.bob.participant(), "round", 1, "result", "KNOWLEDGE_GAINED");
        tell(brussels.ada.asks(), meeting, ofAda).statusCode(201);

        tell(brussels.bob.asks(), meeting, ofBob)
                .statusCode(409)
                .body("code", equalTo("ACCOUNT_MUST_NOT_ACT_FOR_TWO_PARTIES"));
        tell(brussels.ada.asks(), meeting, round(2))
                .statusCode(422)
                .body("code", equalTo("PARTICIPANT_MUST_BE_NAMED"))
                .body("errors.pointer", hasItem("/participantId"));
    }

    @Test
    void takesTheTimeFromTheCommandWhenEnteredAfterwards() {
        Gathering brussels = Gathering.retrospective(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);

        tell(brussels.ada.asks(), meeting, round(1))
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_MUST_BE_GIVEN"))
                .body("errors[0].pointer", equalTo("/occurredAt"));
        tell(brussels.ada.asks(), meeting, occurred("2017-11-15T08:59:59Z"))
                .body("code", equalTo("OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT"));
        tell(brussels.ada.asks(), meeting, occurred("2999-01-01T00:00:00Z"))
                .body("code", equalTo("OCCURRED_AT_MUST_NOT_BE_IN_FUTURE"));
        String outcome = tell(brussels.ada.asks(), meeting, occurred("2017-11-16T10:00:00Z"))
                .statusCode(201)
                .extract()
                .path("outcomeId");

        eventually(() -> assertThat(messages.publishedOn(TOPIC, outcome)).hasSize(1));
        assertThat(messages.publishedOn(TOPIC, outcome)
                        .getFirst()
                        .body()
                        .get("occurredAt")
                        .asText())
                .isEqualTo("2017-11-16T10:00:00Z");
    }

    @Test
    void refusesWhatIsNotAnOutcome() {
        UUID meeting = UUID.randomUUID();
        tell(Gathering.strangerAsks(), meeting, Map.of("round", 3, "result", "KNOWLEDGE_GAINED"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/round"));
        tell(Gathering.strangerAsks(), meeting, Map.of("round", 1, "result", "LOVE"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/result"));
        tell(Gathering.strangerAsks(), meeting, Map.of("round", 1, "result", "KNOWLEDGE_GAINED", "mood", "good"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/mood"));
    }

    @Test
    void takesNothingNewOnceTheEventIsArchived() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        brussels.archive();

        tell(brussels.ada.asks(), meeting, round(1))
                .statusCode(409)
                .body("code", equalTo("MATCHMAKING_EVENT_MUST_NOT_BE_ARCHIVED"));
    }

    @Test
    void letsOneOfManySimultaneousTellingsThrough() {
        Gathering brussels = Gathering.live(messages);
        UUID meeting = brussels.held(brussels.ada, brussels.bob);

        List<Integer> statuses = IntStream.range(0, 8)
                .parallel()
                .mapToObj(attempt ->
                        tell(brussels.ada.asks(), meeting, round(1)).extract().statusCode())
                .toList();

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    }

    private static ValidatableResponse tell(RequestSpecification caller, UUID meeting, Map<String, Object> body) {
        return caller.body(body).post("/v1/meetings/" + meeting + "/outcomes").then();
    }

    private static ValidatableResponse correct(RequestSpecification caller, String outcome) {
        return caller.body(Map.of("result", "AGREEMENT_REACHED"))
                .put("/v1/outcomes/" + outcome)
                .then();
    }

    private static Map<String, Object> round(int round) {
        return Map.of("round", round, "result", "VALUABLE_CONTACT", "note", "Visit the plant with Mrs Peeters");
    }

    private static Map<String, Object> occurred(String at) {
        return Map.of("round", 1, "result", "VALUABLE_CONTACT", "occurredAt", at);
    }
}
