package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.admin;
import static dev.entente.reporting.ReportingService.ann;
import static dev.entente.reporting.ReportingService.caller;
import static dev.entente.reporting.ReportingService.numberOf;
import static dev.entente.reporting.ReportingService.olga;
import static dev.entente.reporting.ReportingService.otto;
import static dev.entente.reporting.ReportingService.outcomesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.reporting.Chronicle.Party;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Hannover and Taipei: two events of one programme, four parties, some meetings, some agreements. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class OutcomesTest {
    private static final Instant RECORDED = Instant.parse("2026-01-10T10:00:00Z");

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Chronicle chronicle = new Chronicle(messages, RECORDED);
    private UUID programme = new UUID(0, 0);
    private UUID hannover = new UUID(0, 0);
    private UUID taipei = new UUID(0, 0);
    private Party belgian = new Party(programme, programme, "", "");
    private Party german = belgian;
    private Party taiwanese = belgian;

    @BeforeEach
    void twoEvents() {
        programme = chronicle.programme();
        hannover = chronicle.event(programme, "Hannover 2016");
        taipei = chronicle.event(programme, "Taipei 2016");
        belgian = chronicle.approved(hannover, "CLUSTER", "BE");
        german = chronicle.approved(hannover, "COMPANY", "DE");
        taiwanese = chronicle.approved(hannover, "CLUSTER", "TW");
    }

    @Test
    void countsWhatEachDefinitionSays() {
        UUID first = chronicle.held(hannover, belgian, taiwanese);
        chronicle.held(hannover, german, taiwanese);
        chronicle.dispute(chronicle.scheduled(hannover, belgian, german));
        chronicle.requested(hannover, taiwanese, belgian);
        chronicle.reported(hannover, first, "LETTER_OF_INTENT", belgian, taiwanese);
        chronicle.confirmed(hannover, first, "LETTER_OF_INTENT", belgian, taiwanese);
        chronicle.confirmed(hannover, first, "BUSINESS_COOPERATION", belgian, german, taiwanese);
        chronicle.partnership(programme, "BE", "FR", "ES");

        eventually(() -> assertThat(valuesOf(programme))
                .containsEntry("meeting-requests.v1", 4)
                .containsEntry("scheduled-meetings.v1", 3)
                .containsEntry("bilateral-meetings.v1", 2)
                .containsEntry("bilateral-meetings-incl-disputed.v1", 3)
                .containsEntry("presumed-held-meetings.v1", 0)
                .containsEntry("reported-held-meetings.v1", 2)
                .containsEntry("reported-agreements.v1", 3)
                .containsEntry("agreements-initiated-or-established.v1", 2)
                .containsEntry("cooperation-cases.v1", 1)
                .containsEntry("business-cooperation-cases.v1", 1)
                .containsEntry("formal-agreements.v1", 0)
                .containsEntry("participants-europe.v1", 2)
                .containsEntry("participants-beyond.v1", 1)
                .containsEntry("countries-europe.v1", 2)
                .containsEntry("countries-beyond.v1", 1)
                .containsEntry("cluster-organisations-europe.v1", 1)
                .containsEntry("matchmaking-events.v1", 2)
                .containsEntry("partnerships.v1", 1)
                .containsEntry("cluster-organisations.v1", 3));
    }

    @Test
    void publishesEachNumberWithItsDefinition() {
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isZero());

        JsonPath outcomes = outcomesOf(programme, "?definition=bilateral-meetings.v1&definition=memoranda.v1");

        assertThat(outcomes.getList("items.definition")).containsExactly("bilateral-meetings.v1", "memoranda.v1");
        String hash = outcomes.getString("items[0].definitionHash");
        olga().get("/v1/definitions/bilateral-meetings.v1")
                .then()
                .statusCode(200)
                .body("definitionHash", equalTo(hash))
                .body("subject", equalTo("meeting"))
                .body("groupBy", hasItem("countryPair"));
        assertThat(outcomes.getInt("matchmakingEvents.retrospective")).isEqualTo(2);
    }

    @Test
    void breaksTotalsDownSoThatTheyStayConsistent() {
        chronicle.held(hannover, belgian, taiwanese);
        chronicle.held(hannover, belgian, german);
        chronicle.held(
                taipei, chronicle.approved(taipei, "COMPANY", "DE"), chronicle.approved(taipei, "COMPANY", "DE"));
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(3));

        assertThat(groups("event", "matchmakingEventId"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(hannover.toString(), 2, taipei.toString(), 1));
        assertThat(groups("kind", "kind")).containsExactlyInAnyOrderEntriesOf(Map.of("C2C", 1, "C2B", 1, "B2B", 1));
        assertThat(groups("country", "country")).containsExactlyInAnyOrderEntriesOf(Map.of("BE", 2, "DE", 2, "TW", 1));
        assertThat(outcomesOf(programme, "?definition=bilateral-meetings.v1&groupBy=country")
                        .getBoolean("items[0].additive"))
                .isFalse();
        JsonPath pairs = outcomesOf(programme, "?definition=bilateral-meetings.v1&groupBy=countryPair");
        assertThat(pairs.getBoolean("items[0].additive")).isTrue();
        assertThat(pairs.getList("items[0].groups.key.countries"))
                .containsExactly(List.of("BE", "DE"), List.of("BE", "TW"), List.of("DE", "DE"));
    }

    @Test
    void answersAsOfAnyMoment() {
        UUID meeting = chronicle.scheduled(hannover, belgian, taiwanese);
        Instant whenScheduled = chronicle.lastRecordedAt();
        chronicle.hold(meeting);
        Instant whenHeld = chronicle.lastRecordedAt();
        chronicle.dispute(meeting);
        eventually(() -> assertThat(numberOf(programme, "bilateral-meetings-incl-disputed.v1"))
                .isEqualTo(1));

        assertThat(asOf(whenScheduled.minusSeconds(2))).containsEntry("meeting-requests.v1", 0);
        assertThat(asOf(whenScheduled))
                .containsEntry("scheduled-meetings.v1", 1)
                .containsEntry("bilateral-meetings.v1", 0)
                .containsEntry("participants-europe.v1", 0);
        assertThat(asOf(whenHeld)).containsEntry("bilateral-meetings.v1", 1).containsEntry("participants-europe.v1", 1);
        assertThat(valuesOf(programme))
                .containsEntry("bilateral-meetings.v1", 0)
                .containsEntry("participants-europe.v1", 0);
    }

    @Test
    void countsByTheMomentOfTheSlot() {
        chronicle.hold(chronicle.scheduled(hannover, belgian, taiwanese, Instant.parse("2016-04-25T09:00:00Z")));
        chronicle.hold(chronicle.scheduled(hannover, german, taiwanese, Instant.parse("2016-04-26T09:00:00Z")));
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2));

        String second = "?definition=bilateral-meetings.v1&occurredFrom=2016-04-25T09:20:00Z";
        assertThat(outcomesOf(programme, second).getInt("items[0].value")).isEqualTo(1);
        assertThat(outcomesOf(programme, second + "&occurredTo=2016-04-26T09:00:00Z")
                        .getInt("items[0].value"))
                .isZero();
        assertThat(outcomesOf(programme, "?occurredTo=2016-04-26T09:00:00Z&definition=participants-europe.v1")
                        .getInt("items[0].value"))
                .isEqualTo(1);
    }

    @Test
    void leadsFromANumberToItsMessagesPageByPage() {
        for (int meeting = 0; meeting < 5; meeting++) {
            chronicle.held(hannover, belgian, taiwanese);
        }
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(5));
        String path = "/v1/programmes/" + programme + "/outcomes/bilateral-meetings.v1/supporting-facts?limit=2";

        Set<String> found = new HashSet<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonPath page = olga().get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .then()
                    .statusCode(200)
                    .body("items.type", hasItem("entente.scheduling.meeting-held.v1"))
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("items.messageId"));
            cursor = page.getString("page.nextCursor");
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(found).hasSize(5);
        Set<String> published = new HashSet<>();
        messages.publishedOn("entente.scheduling.meetings").forEach(one -> published.add(one.attribute("id")));
        assertThat(published).containsAll(found);
    }

    @Test
    void countsTheMeetingsBehindAParticipationAmongItsFacts() {
        chronicle.held(hannover, belgian, taiwanese);
        chronicle.held(hannover, belgian, taiwanese);
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2));

        assertThat(outcomesOf(programme, "?definition=participants-europe.v1").getInt("items[0].supportingFacts"))
                .isEqualTo(3);
        olga().get("/v1/programmes/" + programme
                        + "/outcomes/participants-europe.v1/supporting-facts?groupBy=country&group=BE")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(3));
        olga().get("/v1/programmes/" + programme
                        + "/outcomes/participants-europe.v1/supporting-facts?groupBy=country&group=DE")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void showsReportsToTheirOrganisersAnalystsAndAdminsOnly() {
        String ofProgramme = "/v1/programmes/" + programme + "/outcomes";
        String ofEvent = "/v1/matchmaking-events/" + hannover + "/outcomes";
        eventually(() -> olga().get(ofEvent).then().statusCode(200));

        for (String path : List.of(ofProgramme, ofEvent)) {
            olga().get(path).then().statusCode(200);
            ann().get(path).then().statusCode(200);
            admin().get(path).then().statusCode(200);
            otto().get(path).then().statusCode(404);
            caller(ReportingService.OTTO, "analyst").get(path).then().statusCode(404);
            caller(ReportingService.OLGA, "participant").get(path).then().statusCode(403);
            io.restassured.RestAssured.given().get(path).then().statusCode(401);
        }
    }

    @Test
    void leavesDefinitionsOfProgrammesOutOfTheReportOfAnEvent() {
        String path = "/v1/matchmaking-events/" + hannover + "/outcomes";
        eventually(() -> olga().get(path).then().statusCode(200));

        assertThat(olga().get(path).jsonPath().getList("items.definition")).doesNotContain("partnerships.v1");
        refuses(path + "?definition=partnerships.v1", "DEFINITION_MUST_APPLY_TO_SCOPE");
    }

    @Test
    void namesTheRuleThatAQuestionBreaks() {
        String path = "/v1/programmes/" + programme + "/outcomes";
        eventually(() -> olga().get(path).then().statusCode(200));

        refuses(path + "?asOf=yesterday", "INSTANT_MUST_BE_RFC_3339");
        refuses(path + "?asOf=+1000000-01-01T00:00:00Z", "INSTANT_MUST_BE_RFC_3339");
        refuses(path + "?asOf=2999-01-01T00:00:00Z", "AS_OF_MUST_NOT_BE_IN_FUTURE");
        refuses(path + "?groupBy=colour", "GROUP_KEY_MUST_BE_KNOWN");
        refuses(path + "?definition=happiness.v1", "DEFINITION_ASKED_FOR_MUST_BE_KNOWN");
        refuses(
                path + "?occurredFrom=2017-01-01T00:00:00Z&occurredTo=2016-01-01T00:00:00Z",
                "PERIOD_MUST_NOT_BE_EMPTY");
        refuses(path + "?colour=red", "QUERY_PARAMETER_MUST_BE_KNOWN");
        refuses(path + "/bilateral-meetings.v1/supporting-facts?group=BE", "GROUP_MUST_COME_WITH_ITS_KEY");
        refuses(path + "/bilateral-meetings.v1/supporting-facts?cursor=bm9uc2Vuc2U", "CURSOR_MUST_COME_FROM_A_PAGE");
        refuses(
                path + "/bilateral-meetings.v1/supporting-facts?cursor="
                        + madeUp("2017-01-01T00:00:00Z", "+1000000-01-01T00:00:00Z", programme.toString()),
                "CURSOR_MUST_COME_FROM_A_PAGE");
        olga().get("/v1/definitions/happiness.v1")
                .then()
                .statusCode(404)
                .body("code", equalTo("DEFINITION_MUST_BE_KNOWN"));
    }

    private static String madeUp(String... values) {
        byte[] text = String.join("\u001f", values).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static void refuses(String path, String code) {
        olga().get(path).then().statusCode(400).body("code", equalTo(code));
    }

    private Map<String, Integer> groups(String key, String name) {
        JsonPath outcomes = outcomesOf(programme, "?definition=bilateral-meetings.v1&groupBy=" + key);
        Map<String, Integer> groups = new java.util.HashMap<>();
        for (int place = 0; place < outcomes.getInt("items[0].groups.size()"); place++) {
            groups.put(
                    outcomes.getString("items[0].groups[" + place + "].key." + name),
                    outcomes.getInt("items[0].groups[" + place + "].value"));
        }
        return groups;
    }

    private static Map<String, Integer> valuesOf(UUID programme) {
        return values(outcomesOf(programme, ""));
    }

    private Map<String, Integer> asOf(Instant moment) {
        return values(outcomesOf(programme, "?asOf=" + moment));
    }

    private static Map<String, Integer> values(JsonPath outcomes) {
        Map<String, Integer> values = new java.util.HashMap<>();
        for (int place = 0; place < outcomes.getInt("items.size()"); place++) {
            values.put(
                    outcomes.getString("items[" + place + "].definition"),
                    outcomes.getInt("items[" + place + "].value"));
        }
        return values;
    }
}
