package dev.entente.agreements;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.entente.platform.message.Envelope;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {@ResourceArg(name = "service", value = "agreements")})
class LocalCopiesTest {
    private static final String MEETINGS = "entente.scheduling.meetings";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Gathering brussels = Gathering.live(messages);

    @Test
    void tellsALostSupportOnceHoweverOftenTheMessageComes() {
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String agreement = reported(meeting);

        Envelope missed = brussels.tell("meeting-missed", meeting, "NO_SHOW", brussels.ada, brussels.bob);
        brussels.tellAgain(missed, "NO_SHOW", brussels.ada, brussels.bob);
        brussels.tell("meeting-held", meeting, "HELD", brussels.ada, brussels.bob);
        brussels.tellAgain(missed, "NO_SHOW", brussels.ada, brussels.bob);
        brussels.tell("meeting-attendance-confirmed", meeting, "HELD", brussels.ada, brussels.bob);

        eventually(() -> assertThat(Sql.value(
                        "select version from applied_version where consumer = ? and aggregate_id = ?",
                        "agreements.meetings",
                        meeting.toString()))
                .isEqualTo("4"));
        eventually(() -> assertThat(messages.publishedOn("entente.agreements.agreements", agreement))
                .extracting(PublishedMessage::type)
                .containsExactly(
                        "entente.agreements.agreement-reported.v1",
                        "entente.agreements.agreement-unsupported.v1",
                        "entente.agreements.agreement-supported.v1"));
    }

    @Test
    void knowsWhoTookAMeetingOver() {
        UUID meeting = Gathering.newId();
        brussels.tell("meeting-scheduled", meeting, "UNREPORTED", brussels.ada, brussels.bob);

        brussels.tell("meeting-handed-over", meeting, "UNREPORTED", brussels.carol, brussels.bob);

        eventually(() -> assertThat(Sql.column("select requester_participant_id from meeting where id = ?", meeting))
                .containsExactly(brussels.carol.participant().toString()));
    }

    @Test
    void setsAMeetingAsideThatSaysNotWhetherItWasHeld() {
        UUID broken = Gathering.newId();
        messages.send(
                MEETINGS,
                "entente.scheduling.meeting-held.v1",
                broken,
                Map.of("occurredAt", Gathering.MEETING_AT, "meeting", Map.of("meetingId", broken)));

        brussels.held(brussels.ada, brussels.bob);

        eventually(() -> assertThat(
                        Sql.column("select consumer from dead_letter where aggregate_id = ?", broken.toString()))
                .containsExactly("agreements.meetings"));
    }

    @Test
    void knowsMeetingsThatWereOnlyRequested() {
        UUID meeting = Gathering.newId();
        brussels.tell("meeting-requested", meeting, "UNREPORTED", brussels.ada, brussels.bob);
        brussels.tellEnd("meeting-declined", meeting, "DECLINED", brussels.ada, brussels.bob);

        eventually(() -> tellsAnOutcome(brussels.ada, meeting)
                .statusCode(409)
                .body("code", equalTo("OUTCOME_MUST_COME_FROM_HELD_MEETING")));
    }

    @Test
    void asksToRepeatUntilTheWordThatTheMeetingWasHeldHasArrived() {
        UUID meeting = Gathering.newId();
        brussels.tell("meeting-scheduled", meeting, "UNREPORTED", brussels.ada, brussels.bob);
        eventually(() -> assertThat(Sql.column("select may_yet_be_held from meeting where id = ?", meeting))
                .containsExactly("t"));

        tellsAnOutcome(brussels.ada, meeting)
                .statusCode(409)
                .header("Retry-After", "1")
                .body("code", equalTo("NOT_YET_KNOWN"))
                .body("detail", startsWith("That the meeting " + meeting + " was held has not been heard of"));
        brussels.turnsOutHeld(meeting, brussels.ada, brussels.bob);

        tellsAnOutcome(brussels.ada, meeting).statusCode(201);
    }

    @Test
    void refusesForGoodAnOutcomeOfAMeetingThatIsVoidBeforeItWasHeld() {
        UUID meeting = Gathering.newId();
        brussels.tell("meeting-scheduled", meeting, "UNREPORTED", brussels.ada, brussels.bob);
        eventually(() -> assertThat(Sql.column("select may_yet_be_held from meeting where id = ?", meeting))
                .containsExactly("t"));

        messages.startEpochWithout(MEETINGS, meeting);

        eventually(() -> tellsAnOutcome(brussels.ada, meeting)
                .statusCode(409)
                .body("code", equalTo("OUTCOME_MUST_COME_FROM_HELD_MEETING")));
    }

    @Test
    void withdrawsTheSupportOfAnAgreementWhoseMeetingIsVoid() {
        UUID meeting = brussels.held(brussels.ada, brussels.bob);
        String agreement = reported(meeting);

        messages.startEpochWithout(MEETINGS, meeting);

        eventually(() -> assertThat(messages.publishedOn("entente.agreements.agreements", agreement))
                .extracting(PublishedMessage::type)
                .containsExactly(
                        "entente.agreements.agreement-reported.v1", "entente.agreements.agreement-unsupported.v1"));
        brussels.ada
                .asks()
                .body(Map.of("round", 1, "result", "KNOWLEDGE_GAINED"))
                .post("/v1/meetings/" + meeting + "/outcomes")
                .then()
                .statusCode(409)
                .body("code", equalTo("OUTCOME_MUST_COME_FROM_HELD_MEETING"));
        admin().get("/v1/operations/restore-differences?consumer=agreements.meetings")
                .then()
                .statusCode(200)
                .body("items.find { it.aggregateId == '" + meeting + "' }.kind", equalTo("VOID"));
    }

    @Test
    void letsNobodyActForAParticipantThatIsVoid() {
        UUID meeting = brussels.held(brussels.ada, brussels.bob);

        messages.startEpochWithout("entente.registration.participants", brussels.ada.participant());

        eventually(() -> assertThat(
                        Sql.column("select account_id from participant where id = ?", brussels.ada.participant()))
                .containsExactly("null"));
        tellsAnOutcome(brussels.ada, meeting).statusCode(404);
        tellsAnOutcome(brussels.bob, meeting).statusCode(201);
    }

    @Test
    void takesNoNewOutcomesOfAnEventThatIsVoid() {
        UUID meeting = brussels.held(brussels.ada, brussels.bob);

        messages.startEpochWithout("entente.registration.matchmaking-events", brussels.id);

        eventually(() -> assertThat(Sql.column("select phase from matchmaking_event where id = ?", brussels.id))
                .containsExactly("CANCELLED"));
        tellsAnOutcome(brussels.ada, meeting)
                .statusCode(409)
                .body("code", equalTo("MATCHMAKING_EVENT_MUST_NOT_BE_ARCHIVED"));
    }

    private static ValidatableResponse tellsAnOutcome(Gathering.Guest guest, UUID meeting) {
        return guest.asks()
                .body(Map.of("round", 1, "result", "KNOWLEDGE_GAINED"))
                .post("/v1/meetings/" + meeting + "/outcomes")
                .then();
    }

    private static RequestSpecification admin() {
        return Gathering.as(Gathering.newId(), "admin");
    }

    private String reported(UUID meeting) {
        return brussels.ada
                .asks()
                .body(Map.of(
                        "type", "LETTER_OF_INTENT",
                        "meetingIds", List.of(meeting),
                        "partyIds", List.of(brussels.ada.participant(), brussels.bob.participant())))
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .extract()
                .path("agreementId");
    }
}
