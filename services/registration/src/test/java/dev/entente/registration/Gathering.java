package dev.entente.registration;

import static dev.entente.registration.RegistrationService.olga;

import dev.entente.platformtest.servers.Sql;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** A matchmaking event of Olga's, and what she does with it. */
record Gathering(String id, boolean retrospective) {
    private static final String BODY = """
            {"name": "Brussels: Europe meets Taiwan", "country": "BE", "place": "Brussels",
             "timeZone": "Europe/Brussels", "retrospective": %s,
             "rules": {"approval": "%s"},
             "sessions": [{"name": "Morning", "startsAt": "%s", "slotMinutes": 30, "slotCount": 4}],
             "tables": [{"name": "Table", "kind": "ON_SITE", "count": 3}],
             "participationTypes": [
               {"code": "european", "name": "European", "mayMeet": ["european", "guest"]},
               {"code": "guest", "name": "Guest", "mayMeet": ["european"]}]}""";

    static Gathering live() {
        return drafted(BODY.formatted(false, "MANUAL", "2036-11-15T08:00:00Z"), false);
    }

    static Gathering liveWithAutomaticApproval() {
        return drafted(BODY.formatted(false, "AUTOMATIC", "2036-11-15T08:00:00Z"), false);
    }

    static Gathering liveThatIsOver() {
        return drafted(BODY.formatted(false, "MANUAL", "2024-11-15T08:00:00Z"), false);
    }

    static Gathering of2017() {
        return drafted(BODY.formatted(true, "MANUAL", "2017-11-15T08:00:00Z"), true);
    }

    private static Gathering drafted(String body, boolean retrospective) {
        String id = olga().body(body)
                .post("/v1/matchmaking-events")
                .then()
                .statusCode(201)
                .extract()
                .path("matchmakingEventId");
        return new Gathering(id, retrospective);
    }

    String path() {
        return "/v1/matchmaking-events/" + id;
    }

    Gathering inRegistration() {
        entering("REGISTRATION", "2017-09-01T08:00:00Z").statusCode(200);
        return this;
    }

    Gathering inBooking() {
        inRegistration().entering("BOOKING", "2017-10-01T08:00:00Z").statusCode(200);
        return this;
    }

    Gathering running() {
        inBooking().entering("RUNNING", "2017-11-15T07:00:00Z").statusCode(200);
        return this;
    }

    ValidatableResponse entering(String phase, String at) {
        return olga().body(
                        retrospective
                                ? "{\"to\": \"%s\", \"occurredAt\": \"%s\"}".formatted(phase, at)
                                : "{\"to\": \"%s\"}".formatted(phase))
                .post(path() + "/phase-changes")
                .then();
    }

    String session() {
        return olga().get(path()).then().extract().path("sessions[0].sessionId");
    }

    String version() {
        return "\"" + olga().get(path()).then().extract().path("version") + "\"";
    }

    /** An organisation that nobody else uses, registered by Olga. */
    static String organisation(String kind, String country) {
        String name = "Cluster " + UUID.randomUUID();
        return olga().body("{\"name\": \"%s\", \"kind\": \"%s\", \"country\": \"%s\"}".formatted(name, kind, country))
                .post("/v1/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("organisationId");
    }

    String participantEnteredByOlga(String organisation) {
        return olga().body(application(organisation))
                .post(path() + "/participants")
                .then()
                .statusCode(201)
                .extract()
                .path("participantId");
    }

    String application(String organisation) {
        return """
                {"organisationId": "%s", "participationType": "european", "presence": "ON_SITE",
                 "person": {"firstName": "Ada", "lastName": "Lovelace", "email": "ada@example.org"}%s}""".formatted(organisation, retrospective ? ", \"occurredAt\": \"2017-09-04T08:00:00Z\"" : "");
    }

    static long versionInDatabase(String table, String id) {
        return Long.parseLong(Sql.value("select fact_version from " + table + " where id = cast(? as uuid)", id));
    }
}
