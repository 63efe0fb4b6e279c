package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class MeetingsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void booksMeetingWhenReceiverAcceptsWithSlot() {
        Gathering hannover = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = hannover.guest().of("CLUSTER", "BE").joins();
        Guest bob = hannover.guest().of("COMPANY", "DE").joins();

        String meetingId = ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        Map.of("requesterId", ada.id, "receiverId", bob.id, "note", "Batteries?"))
                .statusCode(201)
                .header("Location", notNullValue())
                .header("ETag", equalTo("\"1\""))
                .body("status", equalTo("REQUESTED"))
                .body("kind", equalTo("C2B"))
                .body("note", equalTo("Batteries?"))
                .body("slotId", nullValue())
                .extract()
                .path("meetingId");

        bob.accepts(meetingId, hannover.slot(0))
                .statusCode(200)
                .body("status", equalTo("SCHEDULED"))
                .body("slotId", equalTo(hannover.slot(0).toString()))
                .body("tableId", notNullValue())
                .body("version", equalTo(3));
        Claims.assertSound(hannover);
    }

    @Test
    void waitsForSlotWhenReceiverAcceptsWithout() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(bob);

        bob.accepts(meetingId).statusCode(200).body("status", equalTo("ACCEPTED"));

        Claims.assertSound(hannover);
    }

    @Test
    void endsWithDecline() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(bob);

        bob.does("decline", meetingId, Map.of("reason", "No time"))
                .statusCode(200)
                .body("status", equalTo("DECLINED"))
                .body("reason", equalTo("No time"));

        Claims.assertSound(hannover);
    }

    @Test
    void endsWithWithdrawal() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(hannover.visitor());

        ada.does("withdrawal", meetingId, Map.of()).statusCode(200).body("status", equalTo("WITHDRAWN"));

        Claims.assertSound(hannover);
    }

    @Test
    void letsOrganiserExpireOneRequestOrAll() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String first = ada.requestsMeetingWith(bob);
        ada.requestsMeetingWith(hannover.visitor());
        bob.requestsMeetingWith(hannover.visitor());

        hannover.does("expiry", first, Map.of()).statusCode(200).body("status", equalTo("EXPIRED"));
        hannover.organiser()
                .posts(hannover.path("/request-expiries"), Map.of())
                .statusCode(200)
                .body("expired", equalTo(2));

        Claims.assertSound(hannover);
    }

    @Test
    void freesClaimsWhenCancelled() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.meets(bob, hannover.slot(0));

        ada.does("cancellation", meetingId, Map.of("reason", "Missed my train"))
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("slotId", nullValue())
                .body("everScheduled", equalTo(true));

        Claims.assertSound(hannover);
    }

    @Test
    void demandsReasonForCancellation() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.meets(hannover.visitor(), hannover.slot(0));

        ada.does("cancellation", meetingId, Map.of()).statusCode(400).body("errors[0].pointer", equalTo("/reason"));
    }

    @Test
    void namesOrganiserAndParticipantOfConcierge() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(bob);

        hannover.does("acceptance", meetingId, Map.of("participantId", bob.id)).statusCode(200);

        eventually(() -> assertThat(messages.publishedOn("entente.scheduling.meetings", meetingId).stream()
                        .map(message -> message.body().path("actedBy").toString())
                        .toList())
                .last()
                .isEqualTo("{\"accountId\":\"" + hannover.organiserId
                        + "\",\"role\":\"ORGANISER\",\"forParticipantId\":\"" + bob.id + "\"}"));
    }

    @Test
    void refusesMeetingWithOneself() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();

        refuses(hannover, ada, ada.id, 422, "MEETING_MUST_BE_BETWEEN_TWO_PARTICIPANTS", "/receiverId");
    }

    @Test
    void refusesMeetingWithinOneOrganisation() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest colleague = hannover.guest().fromSameOrganisationAs(ada).joins();

        refuses(hannover, ada, colleague.id, 422, "MEETING_MUST_BE_BETWEEN_TWO_ORGANISATIONS", "/receiverId");
    }

    @Test
    void refusesMeetingWithSomebodyNotApproved() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest applicant = hannover.guest().stillWaiting().joins();

        refuses(hannover, ada, applicant.id, 409, "PARTICIPANT_MUST_BE_APPROVED", "/receiverId");
    }

    @Test
    void refusesSecondMeetingOfTheSamePairNamingTheFirst() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String first = ada.requestsMeetingWith(bob);

        bob.calling()
                .posts(hannover.path("/meeting-requests"), Map.of("requesterId", bob.id, "receiverId", ada.id))
                .statusCode(409)
                .body("code", equalTo("PAIR_MUST_NOT_MEET_TWICE"))
                .body("meetingId", equalTo(first));
    }

    @Test
    void letsPairTryAgainAfterDecline() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        bob.does("decline", ada.requestsMeetingWith(bob), Map.of()).statusCode(200);

        ada.requestsMeetingWith(bob);

        Claims.assertSound(hannover);
    }

    @Test
    void letsPairMeetTwiceWhereTheOrganiserAllowsIt() {
        Gathering hannover = Gathering.tomorrow(messages)
                .tables(3)
                .rule("repeatedMeetingsAllowed", true)
                .announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();

        ada.meets(bob, hannover.slot(0));
        ada.meets(bob, hannover.slot(1));

        Claims.assertSound(hannover);
    }

    @Test
    void refusesMoreOpenRequestsThanAllowed() {
        Gathering hannover = Gathering.tomorrow(messages)
                .tables(3)
                .rule("maxOpenRequestsPerParticipant", 1)
                .announced();
        Guest ada = hannover.visitor();
        ada.requestsMeetingWith(hannover.visitor());

        refuses(hannover, ada, hannover.visitor().id, 409, "OPEN_REQUESTS_MUST_STAY_WITHIN_LIMIT", "/requesterId");
    }

    @Test
    void asksToComeBackWhenParticipantIsNotYetKnown() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();

        refuses(hannover, ada, NewId.next(), 409, "NOT_YET_KNOWN", "/receiverId");
    }

    @Test
    void asksToComeBackWhenEventIsNotYetKnown() {
        Guest ada = hannover().visitor();

        ada.calling()
                .posts(
                        "/v1/matchmaking-events/" + NewId.next() + "/meeting-requests",
                        Map.of("requesterId", ada.id, "receiverId", NewId.next()))
                .statusCode(409)
                .header("Retry-After", equalTo("1"))
                .body("code", equalTo("NOT_YET_KNOWN"));
    }

    @Test
    void refusesRequestForSomebodyElse() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();

        ada.calling()
                .posts(hannover.path("/meeting-requests"), Map.of("requesterId", bob.id, "receiverId", ada.id))
                .statusCode(404)
                .body("code", equalTo("PARTICIPANT_MUST_EXIST"));
    }

    @Test
    void refusesRequestBeforeBooking() {
        Gathering hannover =
                Gathering.tomorrow(messages).tables(3).phase("REGISTRATION").announced();
        Guest ada = hannover.visitor();

        ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        Map.of("requesterId", ada.id, "receiverId", hannover.visitor().id))
                .statusCode(409)
                .body("code", equalTo("PHASE_MUST_ALLOW_ACTIVITY"))
                .body("phase", equalTo("REGISTRATION"));
    }

    @Test
    void refusesToldTimeInLiveEvent() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();

        ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        Map.of(
                                "requesterId",
                                ada.id,
                                "receiverId",
                                hannover.visitor().id,
                                "occurredAt",
                                "2016-01-01T00:00:00Z"))
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS"));
    }

    @Test
    void refusesAcceptanceByThirdParty() {
        Gathering hannover = hannover();
        Guest carol = hannover.visitor();
        String meetingId = hannover.visitor().requestsMeetingWith(hannover.visitor());

        carol.accepts(meetingId).statusCode(404).body("code", equalTo("MEETING_MUST_EXIST"));
    }

    @Test
    void refusesAcceptanceByRequester() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(hannover.visitor());

        ada.accepts(meetingId).statusCode(403).body("code", equalTo("REQUEST_MUST_BE_ANSWERED_BY_RECEIVER"));
    }

    @Test
    void refusesAcceptanceByOrganiserOfAnotherEvent() {
        Gathering hannover = hannover();
        Guest bob = hannover.visitor();
        String meetingId = hannover.visitor().requestsMeetingWith(bob);

        Caller.organiser(UUID.randomUUID())
                .posts("/v1/meetings/" + meetingId + "/acceptance", Map.of("participantId", bob.id))
                .statusCode(404);
    }

    @Test
    void refusesStaleVersion() {
        Gathering hannover = hannover();
        Guest bob = hannover.visitor();
        String meetingId = hannover.visitor().requestsMeetingWith(bob);

        bob.calling()
                .request()
                .header("If-Match", "\"7\"")
                .body(Map.of())
                .post("/v1/meetings/" + meetingId + "/acceptance")
                .then()
                .statusCode(412);
    }

    @Test
    void answersRepetitionWithTheFirstAnswer() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Map<String, Object> body = new HashMap<>();
        body.put("requesterId", ada.id);
        body.put("receiverId", hannover.visitor().id);
        String key = UUID.randomUUID().toString();
        String first = request(hannover, ada, key, body).extract().path("meetingId");

        request(hannover, ada, key, body)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("meetingId", equalTo(first));
    }

    @Test
    void refusesUnknownField() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();

        ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        Map.of("requesterId", ada.id, "receiverId", ada.id, "colour", "green"))
                .statusCode(400);
    }

    @Test
    void showsParticipantItsOwnMeetingsAndOrganiserAll() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String adas = ada.requestsMeetingWith(hannover.visitor());
        hannover.visitor().requestsMeetingWith(hannover.visitor());

        ada.calling().gets(hannover.path("/meetings")).statusCode(200).body("items.meetingId", contains(adas));
        hannover.organiser().gets(hannover.path("/meetings")).statusCode(200).body("items", hasSize(2));
        hannover.organiser()
                .gets(hannover.path("/meetings?status=REQUESTED&participantId=" + ada.id))
                .body("items.meetingId", contains(adas));
    }

    @Test
    void leafsThroughListsPageByPage() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String first = ada.requestsMeetingWith(hannover.visitor());
        String second = ada.requestsMeetingWith(hannover.visitor());

        String cursor = ada.calling()
                .gets(hannover.path("/meetings?limit=1"))
                .body("items.meetingId", contains(first))
                .extract()
                .path("page.nextCursor");

        ada.calling()
                .gets(hannover.path("/meetings?limit=1&cursor=" + cursor))
                .body("items.meetingId", contains(second))
                .body("page.nextCursor", nullValue());
    }

    @Test
    void hidesMeetingFromStrangers() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.requestsMeetingWith(hannover.visitor());

        ada.calling().gets("/v1/meetings/" + meetingId).statusCode(200).header("ETag", equalTo("\"1\""));
        hannover.visitor().calling().gets("/v1/meetings/" + meetingId).statusCode(404);
        Caller.organiser(UUID.randomUUID()).gets(hannover.path("/meetings")).statusCode(404);
    }

    private static Gathering hannover() {
        return Gathering.tomorrow(messages).tables(3).announced();
    }

    private static void refuses(
            Gathering gathering, Guest requester, UUID receiverId, int status, String code, String pointer) {
        requester
                .calling()
                .posts(
                        gathering.path("/meeting-requests"),
                        Map.of("requesterId", requester.id, "receiverId", receiverId))
                .statusCode(status)
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(pointer));
        Claims.assertSound(gathering);
    }

    private static ValidatableResponse request(
            Gathering gathering, Guest requester, String key, Map<String, Object> body) {
        return requester
                .calling()
                .request()
                .header("Idempotency-Key", key)
                .body(body)
                .post(gathering.path("/meeting-requests"))
                .then()
                .statusCode(201);
    }
}
