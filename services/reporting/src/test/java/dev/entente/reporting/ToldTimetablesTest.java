package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.ann;
import static dev.entente.reporting.ReportingService.olga;
import static dev.entente.reporting.ReportingService.otto;
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
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class ToldTimetablesTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-01-10T10:00:00Z"));
    private UUID programme = new UUID(0, 0);
    private UUID hannover = new UUID(0, 0);
    private UUID taipei = new UUID(0, 0);

    @BeforeEach
    void twoEvents() {
        programme = chronicle.programme();
        hannover = chronicle.event(programme, "Hannover 2016");
        taipei = chronicle.event(programme, "Taipei 2016");
    }

    @Test
    void tellsHowGoodEachTimetableIsAndWhichMessageSaysSo() {
        UUID timetable = chronicle.proposedTimetable(hannover, 40, 3);
        chronicle.publish(timetable, 39, 1);

        eventually(() -> of(olga(), hannover)
                .body("items", hasSize(1))
                .body("items[0].timetableId", equalTo(timetable.toString()))
                .body("items[0].status", equalTo("PUBLISHED"))
                .body("items[0].certificate.breaks", equalTo(3))
                .body("items[0].certificate.breaksLowerBound", equalTo(2))
                .body("items[0].certificate.optimal", equalTo(false))
                .body("items[0].certificate.firstSeconds", equalTo(0.1f))
                .body("items[0].certificate.bestSeconds", equalTo(0.4f))
                .body("items[0].publishedMeetings", equalTo(39))
                .body("items[0].overtakenMeetings", equalTo(1))
                .body("items[0].fact.type", equalTo("entente.scheduling.timetable-published.v1"))
                .body("items[0].fact.version", equalTo(2))
                .body("asOf", notNullValue()));
    }

    @Test
    void holdsWhatChosenMeetingsAreWorthAgainstItsBound() {
        chronicle.chosenTimetable(hannover, 40, 61, 61);
        chronicle.chosenTimetable(taipei, 40, 60, 61);

        eventually(() -> of(olga(), hannover)
                .body("items[0].certificate.placedWeight", equalTo(61))
                .body("items[0].certificate.placedWeightBound", equalTo(61))
                .body("items[0].certificate.optimal", equalTo(true)));
        eventually(() -> of(olga(), taipei).body("items[0].certificate.optimal", equalTo(false)));
    }

    @Test
    void tellsHowManyMeetingsAreMissingToTargets() {
        chronicle.timetableMissing(hannover, 3, 3);
        chronicle.timetableMissing(taipei, 3, 2);

        eventually(() -> of(olga(), hannover)
                .body("items[0].certificate.targets.participants", equalTo(20))
                .body("items[0].certificate.targets.met", equalTo(17))
                .body("items[0].certificate.targets.missing", equalTo(3))
                .body("items[0].certificate.targets.missingBound", equalTo(3))
                .body("items[0].certificate.optimal", equalTo(true)));
        eventually(() -> of(olga(), taipei).body("items[0].certificate.optimal", equalTo(false)));
    }

    @Test
    void tellsWhoIsWorstOffAndWhatARepairDid() {
        UUID participant = UUID.fromString("01a1e39e-d640-7f09-b90a-000000000011");
        chronicle.repairThatLeavesWorstOff(hannover, participant);
        chronicle.proposedTimetable(taipei, 40, 2);

        eventually(() -> of(olga(), hannover)
                .body("items[0].certificate.worstOff.breaks", equalTo(2))
                .body("items[0].certificate.worstOff.participants[0].participantId", equalTo(participant.toString()))
                .body("items[0].certificate.worstOff.participants[0].breaksAlone", equalTo(1))
                .body("items[0].certificate.repair.breaksBefore", equalTo(1))
                .body("items[0].certificate.repair.moved", equalTo(3))
                .body("items[0].certificate.repair.fewestMoves", equalTo(true)));
        eventually(() -> of(olga(), taipei)
                .body("items[0].timetableId", notNullValue())
                .body("items[0].certificate.worstOff", nullValue())
                .body("items[0].certificate.repair", nullValue()));
    }

    @Test
    void tellsThatAProofHoldsForTheHallsAsTheyWereAllotted() {
        chronicle.timetableOfHalls(hannover);
        chronicle.proposedTimetable(taipei, 40, 2);

        eventually(() -> of(olga(), hannover)
                .body("items[0].provenForItsHalls", equalTo(true))
                .body("items[0].certificate.optimal", equalTo(true)));
        eventually(() -> of(olga(), taipei).body("items[0].provenForItsHalls", equalTo(false)));
    }

    @Test
    void answersAsOfAnEarlierMoment() {
        UUID timetable = chronicle.proposedTimetable(hannover, 40, 3);
        Instant proposed = chronicle.lastRecordedAt();
        chronicle.publish(timetable, 40, 0);
        eventually(() -> of(olga(), hannover).body("items[0].status", equalTo("PUBLISHED")));

        olga().queryParam("asOf", proposed.toString())
                .get("/v1/matchmaking-events/" + hannover + "/timetables")
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("PROPOSED"));
    }

    @Test
    void gathersTheTimetablesOfAProgrammePageByPage() {
        chronicle.publish(chronicle.proposedTimetable(hannover, 40, 2), 40, 0);
        chronicle.publish(chronicle.proposedTimetable(taipei, 30, 2), 30, 0);
        chronicle.proposedTimetable(taipei, 31, 5);

        eventually(() -> programme("?status=PUBLISHED").body("items", hasSize(2)));
        String cursor =
                programme("?limit=2").body("items", hasSize(2)).extract().path("page.nextCursor");
        programme("?limit=2&cursor=" + cursor).body("items", hasSize(1));
    }

    @Test
    void showsNobodyElsesTimetables() {
        chronicle.proposedTimetable(hannover, 40, 2);
        eventually(() -> of(olga(), hannover).body("items", hasSize(1)));

        otto().get("/v1/matchmaking-events/" + hannover + "/timetables").then().statusCode(404);
        otto().get("/v1/programmes/" + programme + "/timetables").then().statusCode(404);
        of(ann(), hannover).body("items", hasSize(1));
    }

    @Test
    void refusesParametersItDoesNotKnow() {
        olga().get("/v1/matchmaking-events/" + hannover + "/timetables?groupBy=kind")
                .then()
                .statusCode(400);
        olga().get("/v1/matchmaking-events/" + hannover + "/timetables?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?asOf"));
    }

    private ValidatableResponse programme(String query) {
        return olga().get("/v1/programmes/" + programme + "/timetables" + query)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse of(RequestSpecification caller, UUID event) {
        return caller.get("/v1/matchmaking-events/" + event + "/timetables")
                .then()
                .statusCode(200);
    }
}
