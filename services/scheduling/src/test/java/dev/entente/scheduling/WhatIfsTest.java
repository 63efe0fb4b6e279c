package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How an event would do with fewer tables, other slots, or when some stay away. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class WhatIfsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void showsOtherCircumstancesBesideTheEventAsItIs() {
        Gathering fair = ring(2);

        JsonPath answer = asked(
                fair,
                List.of(
                        Map.of("moreTables", -1),
                        Map.of("moreTables", -2),
                        Map.of("slotMinutes", 15),
                        Map.of("noShowShare", 0.5, "draws", 3)));

        assertThat(answer.getList("outcomes.sentence"))
                .containsExactly(
                        "as it is",
                        "1 table fewer",
                        "2 tables fewer",
                        "slots of 15 instead of 20 minutes",
                        "50 % no-shows");
        assertThat(answer.getList("outcomes.room")).containsExactly("YES", "YES", "NO", "YES", "YES");
        assertThat(answer.getDouble("outcomes[0].placed.mean")).isEqualTo(6);
        assertThat(answer.getDouble("outcomes[2].placed.mean")).isZero();
        assertThat(answer.getString("outcomes[2].obstacle")).isEqualTo("TOO_FEW_TABLES");
        assertThat(answer.getString("outcomes[2].obstacleSentence")).contains("6 too few");
        assertThat(answer.getInt("outcomes[2].obstacleMissing")).isEqualTo(6);
        assertThat(answer.getString("outcomes[0].obstacleSentence")).isNull();
        assertThat(answer.getDouble("outcomes[4].requested.most")).isLessThan(6);
        assertThat(answer.getDouble("outcomes[4].requested.least"))
                .isLessThanOrEqualTo(answer.getDouble("outcomes[4].requested.most"));
        assertThat(answer.getDouble("outcomes[1].tablesUsed.mean"))
                .isGreaterThan(answer.getDouble("outcomes[0].tablesUsed.mean"));
        assertThat(statuses(fair)).containsOnly("ACCEPTED");
    }

    @Test
    void grantsEverybodyARest() {
        Gathering fair = Gathering.tomorrow(messages).tables(9);
        fair.announced();
        Guest ada = fair.visitor();
        for (Guest other : fair.visitors(4)) {
            other.accepts(ada.requestsMeetingWith(other)).statusCode(200);
        }
        Map<String, Object> question = Map.of(
                "scenarios",
                List.of(Map.of("moreTables", 1)),
                "rest",
                Map.of("afterMeetings", 1),
                "timeLimitSeconds",
                1);

        JsonPath answer = asked(fair, question);

        assertThat(answer.getList("outcomes.room")).containsExactly("NO", "NO");
        assertThat(answer.getList("outcomes[0].obstacleParticipantIds")).containsExactly(ada.id.toString());
        assertThat(answer.getDouble("outcomes[0].placed.mean")).isEqualTo(3);
    }

    @Test
    void asksAboutWhatIsBookedToo() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();
        fair.visitor().meets(fair.visitor(), fair.slot(0));

        JsonPath answer = asked(fair, List.of(Map.of("moreTables", -1)));

        assertThat(answer.getList("outcomes.room")).containsExactly("YES", "NO");
        assertThat(statuses(fair)).containsOnly("SCHEDULED");
    }

    @Test
    void stopsWhenItsJobIsCancelled() {
        Gathering fair = ring(2);
        String job = ask(fair, List.of(Map.of("noShowShare", 0.3, "draws", 20)));

        fair.organiser().deletes("/v1/jobs/" + job).statusCode(202);

        eventually(() -> fair.organiser().gets("/v1/jobs/" + job).body("status", equalTo("CANCELLED")));
    }

    @Test
    void saysHowManyMeetingsWouldBeMissingToTargets() {
        Gathering fair = ring(2);
        Map<String, Object> question = Map.of(
                "scenarios",
                List.of(Map.of("moreTables", -2)),
                "timeLimitSeconds",
                1,
                "choosing",
                true,
                "targets",
                Map.of("everybody", 2));

        String job = fair.organiser()
                .posts(fair.path("/what-ifs"), question)
                .statusCode(202)
                .extract()
                .path("jobId");
        eventually(() -> fair.organiser().gets("/v1/jobs/" + job).body("status", equalTo("SUCCEEDED")));
        JsonPath answer =
                fair.organiser().gets("/v1/jobs/" + job).extract().jsonPath().setRootPath("result");

        assertThat(answer.getDouble("outcomes[0].missingToTargets.mean")).isZero();
        assertThat(answer.getDouble("outcomes[1].missingToTargets.mean")).isEqualTo(12);
    }

    @Test
    void saysWhatTheMeetingsWouldBeWorthThatWouldHaveAPlace() {
        Gathering fair = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = fair.visitor();
        String dearest = ada.meets(fair.visitor(), fair.slot(2));
        String dear = ada.agreesToMeet(fair.visitor());
        ada.agreesToMeet(fair.visitor());

        JsonPath answer = asked(
                fair,
                Map.of(
                        "scenarios",
                        List.of(Map.of("moreSlots", Map.of(fair.sessionId(0), -5))),
                        "choosing",
                        true,
                        "weights",
                        Map.of("meetings", Map.of(dearest, 4, dear, 2))));

        assertThat(answer.getDouble("outcomes[0].placedWeight.mean")).isEqualTo(7);
        assertThat(answer.getDouble("outcomes[1].placed.mean")).isEqualTo(1);
        assertThat(answer.getDouble("outcomes[1].placedWeight.mean")).isEqualTo(4);
        assertThat(answer.getDouble("outcomes[1].placedWeightBound.mean")).isEqualTo(4);
    }

    @Test
    void keepsBreaksAsEvenAsAsked() {
        Gathering fair = Gathering.tomorrow(messages).tables(2).announced();
        // whoever comes only to the first slot and the third has a break, and nobody else needs one
        Guest ada = fair.visitor()
                .isAwayAt(IntStream.of(1, 3, 4, 5).mapToObj(fair::slot).toList());
        ada.agreesToMeet(fair.visitor());
        ada.agreesToMeet(fair.visitor());

        assertThat(roomWithFairness(fair, 0)).containsExactly("NO", "NO");
        assertThat(roomWithFairness(fair, 1)).containsExactly("YES", "YES");
    }

    private static List<String> roomWithFairness(Gathering fair, int fairness) {
        return asked(fair, Map.of("scenarios", List.of(Map.of("moreTables", 1)), "fairness", fairness))
                .getList("outcomes.room");
    }

    @Test
    void leavesTimeToGoFromHallToHall() {
        Gathering fair = Gathering.tomorrow(messages).tables(1).announced();
        List<Guest> guests = fair.visitors(3);
        fair.boothOf(guests.get(1), "Hall 1");
        fair.boothOf(guests.get(2), "Hall 2");
        fair.announced();
        guests.get(0).agreesToMeet(guests.get(1));
        guests.get(0).agreesToMeet(guests.get(2));

        JsonPath answer = asked(fair, Map.of("scenarios", List.of(Map.of("moreTables", 1)), "travelSlots", 1));

        assertThat(answer.getList("outcomes.room")).containsExactly("YES", "YES");
        // the idle slot in between is the way
        assertThat(answer.getDouble("outcomes[0].idleSlots.mean")).isEqualTo(1);
        assertThat(answer.getDouble("outcomes[1].idleSlots.mean")).isEqualTo(1);
    }

    @Test
    void leavesSomebodyWhoGoesSlowlyMoreTimeBetweenHalls() {
        Gathering fair = Gathering.tomorrow(messages).tables(1).announced();
        List<Guest> guests = fair.visitors(3);
        fair.boothOf(guests.get(1), "Hall 1");
        fair.boothOf(guests.get(2), "Hall 2");
        fair.announced();
        guests.get(0).agreesToMeet(guests.get(1));
        guests.get(0).agreesToMeet(guests.get(2));

        JsonPath answer = asked(
                fair,
                Map.of(
                        "scenarios",
                        List.of(Map.of("moreTables", 1)),
                        "ownPaces",
                        Map.of(guests.get(0).id, Map.of("travelSlots", 2))));

        assertThat(answer.getDouble("outcomes[0].idleSlots.mean")).isEqualTo(2);
        assertThat(answer.getDouble("outcomes[1].idleSlots.mean")).isEqualTo(2);
    }

    @Test
    void holdsMeetingsInTheirSessions() {
        Gathering fair = Gathering.tomorrow(messages).session(1).tables(2).announced();
        Guest ada = fair.visitor();
        Map<String, Object> inTheSecond = Map.of("sessionIds", List.of(fair.sessionId(1)));
        String one = ada.agreesToMeet(fair.visitor());
        String other = ada.agreesToMeet(fair.visitor());

        JsonPath answer = asked(
                fair,
                Map.of(
                        "scenarios",
                        List.of(
                                Map.of("moreSlots", Map.of(fair.sessionId(0), 1)),
                                Map.of("moreSlots", Map.of(fair.sessionId(1), 1))),
                        "conditions",
                        Map.of(one, inTheSecond, other, inTheSecond)));

        assertThat(answer.getList("outcomes.room")).containsExactly("NO", "NO", "YES");
    }

    @Test
    void refusesAnOrderThatGoesInACircle() {
        Gathering fair = ring(2);
        String meeting = fair.visitor().agreesToMeet(fair.visitor());

        fair.organiser()
                .posts(
                        fair.path("/what-ifs"),
                        Map.of(
                                "scenarios",
                                List.of(Map.of("moreTables", 1)),
                                "conditions",
                                Map.of(meeting, Map.of("afterMeetingIds", List.of(meeting)))))
                .statusCode(422)
                .body("code", equalTo("ORDER_MUST_BE_POSSIBLE"))
                .body("errors[0].pointer", equalTo("/conditions"));
    }

    @Test
    void refusesAnOwnPaceOfNobody() {
        Gathering fair = ring(2);

        fair.organiser()
                .posts(
                        fair.path("/what-ifs"),
                        Map.of(
                                "scenarios",
                                List.of(Map.of("moreTables", 1)),
                                "ownPaces",
                                Map.of(UUID.randomUUID(), Map.of("travelSlots", 2))))
                .statusCode(422)
                .body("code", equalTo("PARTICIPANT_MUST_BE_OF_THE_EVENT"))
                .body("errors[0].pointer", equalTo("/ownPaces"));
    }

    @Test
    void givesThoseWhoMeetOnlineMoreRooms() {
        Gathering fair = Gathering.tomorrow(messages).tables(1).announced();
        fair.guest().online().joins().agreesToMeet(fair.guest().online().joins());

        JsonPath answer = asked(fair, List.of(Map.of("moreTables", 1), Map.of("moreRooms", 1)));

        assertThat(answer.getList("outcomes.room")).containsExactly("NO", "NO", "YES");
        assertThat(answer.getDouble("outcomes[2].placed.mean")).isEqualTo(1);
    }

    @Test
    void speaksOfRoomsAndSessionsAsTheOrganiserDoes() {
        Gathering fair = Gathering.tomorrow(messages).tables(1).announced();
        fair.visitor().agreesToMeet(fair.visitor());

        JsonPath answer = asked(fair, List.of(Map.of("moreRooms", 1, "moreSlots", Map.of(fair.sessionId(0), -2))));

        assertThat(answer.getList("outcomes.sentence"))
                .containsExactly("as it is", "1 online room more, 2 slots fewer at the end of the session Session");
    }

    /** Ada comes to the second session alone, and has a meeting more than it has slots. */
    @Test
    void givesMoreSlotsToTheSessionThatIsNamed() {
        Gathering fair = Gathering.tomorrow(messages).session(1).tables(2).announced();
        Guest ada = fair.visitor()
                .isAwayAt(IntStream.range(0, 6).mapToObj(fair::slot).toList());
        ada.agreesToMeet(fair.visitor());
        ada.agreesToMeet(fair.visitor());

        JsonPath answer = asked(
                fair,
                List.of(
                        Map.of("moreSlots", Map.of(fair.sessionId(0), 1)),
                        Map.of("moreSlots", Map.of(fair.sessionId(1), 1))));

        assertThat(answer.getList("outcomes.room")).containsExactly("NO", "NO", "YES");
    }

    @Test
    void takesSlotsAwayFromTheSessionThatIsNamed() {
        Gathering fair = Gathering.tomorrow(messages).session(1).tables(1).announced();
        Guest ada = fair.visitor()
                .isAwayAt(IntStream.range(0, 5).mapToObj(fair::slot).toList());
        ada.agreesToMeet(fair.visitor());
        ada.agreesToMeet(fair.visitor());

        JsonPath answer = asked(
                fair,
                List.of(
                        Map.of("moreSlots", Map.of(fair.sessionId(0), -1)),
                        Map.of("moreSlots", Map.of(fair.sessionId(0), -5))));

        assertThat(answer.getList("outcomes.room")).containsExactly("YES", "NO", "NO");
    }

    @Test
    void refusesTargetsWhenNothingIsChosen() {
        Gathering fair = ring(2);

        fair.organiser()
                .posts(
                        fair.path("/what-ifs"),
                        Map.of("scenarios", List.of(Map.of("moreTables", 1)), "targets", Map.of("everybody", 2)))
                .statusCode(422)
                .body("code", equalTo("TARGETS_MUST_BE_FOR_CHOOSING"))
                .body("errors[0].pointer", equalTo("/targets"));
    }

    @Test
    void refusesWeightsWhenNothingIsChosenAndOfMeetingsThatAreNotThere() {
        Gathering fair = ring(2);
        Map<String, Object> weights = Map.of("meetings", Map.of(UUID.randomUUID(), 3));
        Map<String, Object> question =
                new HashMap<>(Map.of("scenarios", List.of(Map.of("moreTables", 1)), "weights", weights));

        fair.organiser()
                .posts(fair.path("/what-ifs"), question)
                .statusCode(422)
                .body("code", equalTo("WEIGHTS_MUST_BE_FOR_CHOOSING"))
                .body("errors[0].pointer", equalTo("/weights"));

        question.put("choosing", true);
        fair.organiser()
                .posts(fair.path("/what-ifs"), question)
                .statusCode(422)
                .body("code", equalTo("MEETING_MUST_BE_OF_THE_EVENT"))
                .body("errors[0].pointer", equalTo("/weights/meetings"));
    }

    @Test
    void refusesWhatCannotBe() {
        Gathering fair = ring(2);

        refused(
                fair,
                Map.of("moreSlots", Map.of(UUID.randomUUID(), -1)),
                422,
                "SESSION_MUST_HAVE_BOOKABLE_SLOTS",
                "/scenarios/0/moreSlots");
        fair.organiser()
                .posts(
                        fair.path("/what-ifs"),
                        Map.of("scenarios", List.of(Map.of("noShowShare", 0.1, "draws", 20)), "timeLimitSeconds", 60))
                .statusCode(422)
                .body("code", equalTo("QUESTION_MUST_BE_SHORT"));
        refused(fair, Map.of("slotMinutes", 200), 422, "SOME_SLOT_MUST_BE_LEFT", "/scenarios/0/slotMinutes");
        fair.organiser()
                .posts(fair.path("/what-ifs"), Map.of("scenarios", List.of(Map.of("noShowShare", 2))))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/scenarios/0/noShowShare"));
        fair.organiser()
                .posts(fair.path("/what-ifs"), Map.of("scenarios", List.of()))
                .statusCode(400)
                .body("errors", hasSize(1));
        fair.visitor()
                .calling()
                .posts(fair.path("/what-ifs"), Map.of("scenarios", List.of(Map.of("moreTables", 1))))
                .statusCode(403);
    }

    @Test
    void saysThatThereIsNothingToPlace() {
        Gathering fair = Gathering.tomorrow(messages).tables(1);
        fair.announced();

        refused(fair, Map.of("moreTables", 1), 409, "SOMETHING_MUST_BE_TO_PLACE", null);
    }

    private static void refused(
            Gathering fair, Map<String, Object> scenario, int status, String code, @Nullable String pointer) {
        var answer = fair.organiser()
                .posts(fair.path("/what-ifs"), Map.of("scenarios", List.of(scenario)))
                .statusCode(status)
                .body("code", equalTo(code));
        if (pointer != null) {
            answer.body("errors[0].pointer", equalTo(pointer));
        }
    }

    private static JsonPath asked(Gathering fair, List<Map<String, Object>> scenarios) {
        return asked(fair, Map.of("scenarios", scenarios));
    }

    private static JsonPath asked(Gathering fair, Map<String, Object> question) {
        String job = ask(fair, question);
        eventually(() -> fair.organiser().gets("/v1/jobs/" + job).body("status", equalTo("SUCCEEDED")));
        return fair.organiser().gets("/v1/jobs/" + job).extract().jsonPath().setRootPath("result");
    }

    private static String ask(Gathering fair, List<Map<String, Object>> scenarios) {
        return ask(fair, Map.of("scenarios", scenarios));
    }

    private static String ask(Gathering fair, Map<String, Object> question) {
        Map<String, Object> quick = new HashMap<>(question);
        quick.put("timeLimitSeconds", 1);
        return fair.organiser()
                .posts(fair.path("/what-ifs"), quick)
                .statusCode(202)
                .extract()
                .path("jobId");
    }

    private static List<String> statuses(Gathering fair) {
        return Sql.column("select status from meeting where matchmaking_event_id = ?", fair.id);
    }

    /** Six guests in a ring, all agreed. */
    private static Gathering ring(int tables) {
        Gathering fair = Gathering.tomorrow(messages).tables(tables);
        fair.announced();
        List<Guest> guests = fair.visitors(6);
        for (int guest = 0; guest < 6; guest++) {
            String meetingId = guests.get(guest).requestsMeetingWith(guests.get((guest + 1) % 6));
            guests.get((guest + 1) % 6).accepts(meetingId).statusCode(200);
        }
        return fair;
    }
}
