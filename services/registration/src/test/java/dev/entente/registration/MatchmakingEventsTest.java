package dev.entente.registration;

import static dev.entente.registration.RegistrationService.OLGA;
import static dev.entente.registration.RegistrationService.OTTO;
import static dev.entente.registration.RegistrationService.ada;
import static dev.entente.registration.RegistrationService.olga;
import static dev.entente.registration.RegistrationService.otto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.entente.platformtest.servers.Sql;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@RegistrationTest
class MatchmakingEventsTest {
    private static final String MINIMAL = """
            {"name": "Taipei", "country": "%s", "timeZone": "%s",
             "sessions": [], "tables": [], "participationTypes": []%s}""";

    @Test
    void draftsEventWithSlotsAndNumberedTables() {
        Gathering gathering = Gathering.live();

        olga().get(gathering.path())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("phase", equalTo("DRAFT"))
                .body("sessions[0].slots", hasSize(4))
                .body("sessions[0].slots[1].startsAt", equalTo("2036-11-15T08:30:00Z"))
                .body("tables.name", equalTo(List.of("Table 1", "Table 2", "Table 3")))
                .body("rules.closeSessionsAfterMinutes", equalTo(60))
                .body("rules.maxOpenRequestsPerParticipant", equalTo(200));
    }

    @Test
    void hidesDraftFromOthersAndShowsItOncePublic() {
        Gathering gathering = Gathering.live();
        otto().get(gathering.path()).then().statusCode(404);
        ada().get(gathering.path()).then().statusCode(404);

        gathering.inRegistration();

        ada().get(gathering.path()).then().statusCode(200);
        otto().get(gathering.path()).then().statusCode(200);
    }

    @Test
    void refusesCommandOfAnotherOrganiserAsIfItWereNotThere() {
        Gathering gathering = Gathering.live().inRegistration();

        otto().body("{\"to\": \"BOOKING\"}")
                .post(gathering.path() + "/phase-changes")
                .then()
                .statusCode(404)
                .body("code", equalTo("MATCHMAKING_EVENT_MUST_EXIST"));
    }

    @Test
    void refusesUnknownCountry() {
        olga().body(MINIMAL.formatted("ZZ", "Asia/Taipei", ""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("COUNTRY_MUST_BE_KNOWN"))
                .body("errors[0].pointer", equalTo("/country"));
    }

    @Test
    void acceptsKosovo() {
        olga().body(MINIMAL.formatted("XK", "Europe/Belgrade", ""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(201);
    }

    @Test
    void refusesUnknownTimeZone() {
        olga().body(MINIMAL.formatted("TW", "Taipei time", ""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(422)
                .body("code", equalTo("TIME_ZONE_MUST_BE_KNOWN"))
                .body("errors[0].pointer", equalTo("/timeZone"));
    }

    @Test
    void refusesUnknownField() {
        olga().body(MINIMAL.formatted("TW", "Asia/Taipei", ", \"colour\": \"blue\""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MUST_BE_KNOWN"))
                .body("errors[0].pointer", equalTo("/colour"));
    }

    @Test
    void refusesFieldOfWrongType() {
        olga().body(MINIMAL.formatted("TW", "Asia/Taipei", ", \"retrospective\": \"yes\""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MUST_HAVE_RIGHT_TYPE"))
                .body("errors[0].pointer", equalTo("/retrospective"));
    }

    @Test
    void refusesTimesThatNoDatabaseKnows() {
        olga().body("""
                        {"name": "Far", "country": "TW", "timeZone": "Asia/Taipei", "tables": [], "participationTypes": [],
                         "sessions": [{"name": "x", "startsAt": "+1000000-01-01T08:00:00Z", "slotMinutes": 20, "slotCount": 1}]}""")
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(400)
                .body("code", equalTo("FIELD_MUST_HAVE_RIGHT_TYPE"))
                .body("errors[0].pointer", equalTo("/sessions/0/startsAt"));
    }

    @Test
    void namesEachInvalidField() {
        olga().body("""
                        {"name": " ", "country": "TW", "timeZone": "Asia/Taipei", "tables": [], "participationTypes": [],
                         "sessions": [{"name": "x", "startsAt": "2036-01-01T08:00:00Z", "slotMinutes": 1, "slotCount": 1}]}""")
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/name"))
                .body("errors.pointer", hasItem(containsString("slotMinutes")));
    }

    @Test
    void refusesOversizeBody() {
        olga().body(MINIMAL.formatted("TW", "Asia/Taipei", ", \"place\": \"" + "x".repeat(70_000) + "\""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(413);
    }

    @Test
    void refusesUnknownQueryParameter() {
        olga().get("/v1/matchmaking-events?colour=blue").then().statusCode(400);
    }

    @Test
    void answersRepetitionWithTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        String body = MINIMAL.formatted("TW", "Asia/Taipei", "");
        String first = olga().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/matchmaking-events")
                .then()
                .extract()
                .path("matchmakingEventId");

        olga().header("Idempotency-Key", key)
                .body(body)
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("matchmakingEventId", equalTo(first));
        olga().header("Idempotency-Key", key)
                .body(MINIMAL.formatted("FR", "Europe/Paris", ""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(422)
                .body("code", equalTo("KEY_MUST_NOT_BE_REUSED_FOR_ANOTHER_REQUEST"));
    }

    @Test
    void refusesStaleChange() {
        Gathering gathering = Gathering.live().inRegistration();

        olga().header("If-Match", "\"1\"")
                .body(
                        "{\"name\": \"T\", \"country\": \"BE\", \"timeZone\": \"Europe/Brussels\", \"participationTypes\": []}")
                .put(gathering.path())
                .then()
                .statusCode(412);
    }

    @Test
    void refusesPhaseThatDoesNotFollow() {
        Gathering.live()
                .entering("RUNNING", "")
                .statusCode(409)
                .body("code", equalTo("PHASE_MUST_FOLLOW_THE_PRESENT_ONE"));
    }

    @Test
    void refusesCommandInWrongPhase() {
        Gathering gathering = Gathering.live().inBooking();

        olga().header("If-Match", gathering.version())
                .delete(gathering.path() + "/sessions/" + gathering.session())
                .then()
                .statusCode(409)
                .body("code", equalTo("COMMAND_MUST_BE_ALLOWED_IN_PHASE"))
                .body("detail", containsString("BOOKING"));
    }

    @Test
    void sharesSlotIdsBetweenSessionsAtTheSameTime() {
        Gathering gathering = Gathering.live();

        List<List<String>> slots = olga().body("""
                        {"name": "Workshop", "startsAt": "2036-11-15T09:00:00Z", "slotMinutes": 30, "slotCount": 2}""")
                .post(gathering.path() + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("sessions.slots.slotId");

        assertThat(slots.get(1)).isEqualTo(slots.get(0).subList(2, 4));
    }

    @Test
    void refusesOverlapWithOtherSlotTimes() {
        olga().body("""
                        {"name": "Workshop", "startsAt": "2036-11-15T09:10:00Z", "slotMinutes": 30, "slotCount": 2}""")
                .post(Gathering.live().path() + "/sessions")
                .then()
                .statusCode(422)
                .body("code", equalTo("OVERLAPPING_SESSIONS_MUST_SHARE_SLOT_TIMES"));
    }

    @Test
    void addsRenamesAndRemovesTables() {
        Gathering gathering = Gathering.live();
        String table = olga().body("{\"name\": \"Booth\", \"kind\": \"ON_SITE\"}")
                .post(gathering.path() + "/tables")
                .then()
                .statusCode(201)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].tableId");

        olga().header("If-Match", "\"2\"")
                .body("{\"name\": \"Room\", \"kind\": \"ONLINE\"}")
                .put(gathering.path() + "/tables/" + table)
                .then()
                .statusCode(200)
                .body("tables.name", hasItem("Room"));
        olga().header("If-Match", "\"3\"")
                .delete(gathering.path() + "/tables/" + table)
                .then()
                .statusCode(200)
                .body("tables.name", not(hasItem("Room")));
    }

    @Test
    void keepsTheHallOfATable() {
        Gathering gathering = Gathering.live();

        olga().body("{\"name\": \"Stand\", \"kind\": \"ON_SITE\", \"count\": 2, \"hall\": \"Hall 2\"}")
                .post(gathering.path() + "/tables")
                .then()
                .statusCode(201)
                .body("items.hall", equalTo(List.of("Hall 2", "Hall 2")));
        olga().get(gathering.path()).then().body("tables[0]", not(hasKey("hall")));
        olga().body("{\"name\": \"Booth\", \"kind\": \"ON_SITE\", \"hall\": \"%s\"}".formatted("x".repeat(101)))
                .post(gathering.path() + "/tables")
                .then()
                .statusCode(400);
    }

    @Test
    void requiresTimeOfWhatHappenedInThePast() {
        Gathering gathering = Gathering.of2017();

        olga().body("{\"to\": \"REGISTRATION\"}")
                .post(gathering.path() + "/phase-changes")
                .then()
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_MUST_BE_GIVEN"))
                .body("errors[0].pointer", equalTo("/occurredAt"));
        gathering
                .entering("REGISTRATION", "2099-01-01T00:00:00Z")
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_MUST_NOT_BE_IN_FUTURE"));
        gathering
                .inRegistration()
                .entering("BOOKING", "2017-08-01T00:00:00Z")
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_MUST_FOLLOW_EARLIER_FACT"));
    }

    @Test
    void refusesTimeForLiveEvent() {
        olga().body("{\"to\": \"REGISTRATION\", \"occurredAt\": \"2017-01-01T00:00:00Z\"}")
                .post(Gathering.live().path() + "/phase-changes")
                .then()
                .statusCode(422)
                .body("code", equalTo("OCCURRED_AT_ONLY_FOR_RETROSPECTIVE_EVENTS"));
    }

    @Test
    void closesSessionOfThePastByCommandOnly() {
        Gathering gathering = Gathering.of2017().running();
        String closing = gathering.path() + "/sessions/" + gathering.session() + "/closing";

        olga().body("{\"occurredAt\": \"2017-11-15T09:00:00Z\"}")
                .post(closing)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_MUST_HAVE_ENDED"));
        olga().body("{\"occurredAt\": \"2017-11-15T11:00:00Z\"}")
                .post(closing)
                .then()
                .statusCode(200)
                .body("sessions[0].closed", equalTo(true));
        olga().body("{\"occurredAt\": \"2017-11-15T11:00:00Z\"}")
                .post(closing)
                .then()
                .statusCode(409)
                .body("code", equalTo("SESSION_MUST_BE_OPEN"));
    }

    @Test
    void closesSessionOfLiveEventByItself() {
        Gathering gathering = Gathering.liveThatIsOver().inBooking();

        // the timer looks every ten seconds
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> olga().get(gathering.path()).then().body("sessions[0].closed", equalTo(true)));

        assertThat(Sql.value(
                        "select payload::jsonb -> 'actedBy' ->> 'role' from outbox where key = ? and type like '%session-closed%'",
                        gathering.id()))
                .isEqualTo("SERVICE");
    }

    @Test
    void cancelsBeforeItRunsAndKeepsTheReasonHome() {
        Gathering gathering = Gathering.live().inRegistration();

        olga().body("{\"reason\": \"The minister is ill\"}")
                .post(gathering.path() + "/cancellation")
                .then()
                .statusCode(200)
                .body("phase", equalTo("CANCELLED"));

        olga().get(gathering.path()).then().body("cancellationReason", equalTo("The minister is ill"));
        ada().get(gathering.path()).then().body("cancellationReason", equalTo(null));
        assertThat(Sql.value("select count(*) from outbox where payload like '%minister%'"))
                .isEqualTo("0");
    }

    @Test
    void keepsTheActingOrganiserAmongTheOrganisers() {
        Gathering gathering = Gathering.live();

        olga().header("If-Match", "\"1\"")
                .body("{\"accountIds\": [\"%s\"]}".formatted(OTTO))
                .put(gathering.path() + "/organisers")
                .then()
                .statusCode(422)
                .body("code", equalTo("ACTING_ORGANISER_MUST_REMAIN"));
        olga().header("If-Match", "\"1\"")
                .body("{\"accountIds\": [\"%s\", \"%s\"]}".formatted(OLGA, OTTO))
                .put(gathering.path() + "/organisers")
                .then()
                .statusCode(200);
        otto().get(gathering.path()).then().statusCode(200);
    }

    @Test
    void refusesProgrammeOfAnotherOrganiser() {
        String programme = otto().body("{\"name\": \"Otto's\"}")
                .post("/v1/programmes")
                .then()
                .extract()
                .path("programmeId");

        olga().body(MINIMAL.formatted("TW", "Asia/Taipei", ", \"programmeId\": \"" + programme + "\""))
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(422)
                .body("code", equalTo("PROGRAMME_MUST_BE_OF_CALLER"));
    }

    @Test
    void refusesToDropParticipationTypeInUse() {
        Gathering gathering = Gathering.live().inRegistration();
        gathering.participantEnteredByOlga(Gathering.organisation("CLUSTER", "FR"));

        olga().header("If-Match", gathering.version())
                .body("""
                        {"name": "Brussels", "country": "BE", "timeZone": "Europe/Brussels",
                         "participationTypes": [{"code": "guest", "name": "Guest", "mayMeet": []}]}""")
                .put(gathering.path())
                .then()
                .statusCode(409)
                .body("code", equalTo("PARTICIPATION_TYPE_IN_USE_MUST_STAY"));
    }

    @Test
    void listsPageByPage() {
        Gathering.live();
        Gathering.live();

        String cursor = olga().get("/v1/matchmaking-events?limit=1&phase=DRAFT")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("page.nextCursor");

        olga().queryParam("cursor", cursor)
                .queryParam("limit", 1)
                .get("/v1/matchmaking-events")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        olga().get("/v1/matchmaking-events?cursor=bm90LWFuLWlk").then().statusCode(400);
    }
}
