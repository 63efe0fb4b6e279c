package dev.entente.security.leak;

import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.security.leak.TalkativeFair.Guest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** Those who come to a fair, are sent away or called off, and what is written about that. */
record Applicants(TalkativeFair fair, Marks marks) {
    private static final String IMPORT = "POST /v1/matchmaking-events/{matchmakingEventId}/participant-imports";
    private static final String CORRECTION = "PUT /v1/participants/{participantId}";
    private static final String NOBODY_IN_PARTICULAR = """
            {"firstName": "Jan", "lastName": "Peeters", "email": "jan.peeters@example.org"}""";

    void comeAndGo() {
        for (String decision : List.of("approval", "rejection", "waitlisting")) {
            decide(apply(fair.nextFair("MANUAL")), decision);
        }
        String next = fair.nextFair("AUTOMATIC");
        enter(next);
        Guest changing = apply(next);
        correct(changing);
        decide(changing, "withdrawal");
        correctAnOrganisation();
        callOff(fair.announced("AUTOMATIC"));
        importAll("text/csv", table());
        importAll("application/json", "{\"rows\": [" + row(1) + ", " + row(2) + "]}");
    }

    private Guest apply(String next) {
        return fair.guest(next, "PL", NOBODY_IN_PARTICULAR);
    }

    /** References are the organiser's own. */
    private void enter(String next) {
        fair.organiser().posts("registration", "/v1/matchmaking-events/" + next + "/participants", """
                {"organisationId": "%s", "participationType": "partner", "presence": "ON_SITE", "externalId": "%s",
                 "person": %s}""".formatted(
                        fair.organisation("PL"),
                        marks.said("registration", TalkativeFair.APPLICATION, "externalId"),
                        NOBODY_IN_PARTICULAR));
    }

    private void decide(Guest guest, String decision) {
        fair.organiser()
                .posts(
                        "registration",
                        "/v1/participants/" + guest.participantId() + "/" + decision,
                        reason("POST /v1/participants/{participantId}/" + decision));
    }

    private void callOff(String another) {
        fair.organiser()
                .posts(
                        "registration",
                        "/v1/matchmaking-events/" + another + "/cancellation",
                        reason("POST /v1/matchmaking-events/{matchmakingEventId}/cancellation"));
    }

    private String reason(String endpoint) {
        return "{\"reason\": \"" + marks.said("registration", endpoint, "reason") + "\"}";
    }

    private void correct(Guest guest) {
        String place = "/v1/participants/" + guest.participantId();
        Answer seen = fair.organiser().succeedsWith(Call.get("registration", place));
        fair.organiser().succeedsWith(Call.put("registration", place, seen.version(), """
                {"participationType": "partner", "presence": "ON_SITE", "externalId": "%s", "person": %s}""".formatted(
                        marks.said("registration", CORRECTION, "externalId"), fair.person(CORRECTION))));
    }

    private void correctAnOrganisation() {
        Answer made = fair.organiser().succeedsWith(Call.post("registration", "/v1/organisations", """
                {"name": "Firm that changes", "kind": "COMPANY", "country": "PL"}"""));
        fair.organiser()
                .succeedsWith(Call.put(
                        "registration",
                        "/v1/organisations/"
                                + made.body().path("organisationId").asText(),
                        made.version(),
                        """
                {"name": "Firm that changed", "kind": "COMPANY", "country": "PL", "externalId": "%s"}""".formatted(marks.said(
                                "registration", "PUT /v1/organisations/{organisationId}", "externalId"))));
    }

    /** One row that is taken, and one that is refused. */
    private String table() {
        return """
                externalId,firstName,lastName,email,phone,jobTitle,organisationName,organisationCountry,organisationKind,participationType,presence
                %s,%s,%s,%s@example.org,+%s,%s,Aqua,FR,COMPANY,partner,ON_SITE
                %s,%s,,no address,,,,,,,
                """.formatted(
                        imported("externalId"),
                        imported("firstName"),
                        imported("lastName"),
                        imported("email"),
                        marks.telephone(IMPORT),
                        imported("jobTitle"),
                        imported("externalId"),
                        imported("firstName"));
    }

    private String row(int number) {
        return """
                {"externalId": "%s", "firstName": "%s", "lastName": "%s", "email": "%s@example.org", "phone": "+%s",
                 "jobTitle": "%s", "organisationName": "Aqua %d", "organisationCountry": "FR",
                 "organisationKind": "COMPANY", "participationType": "partner", "presence": "ON_SITE"}""".formatted(
                        imported("externalId"),
                        imported("firstName"),
                        imported("lastName"),
                        imported("email"),
                        marks.telephone(IMPORT),
                        imported("jobTitle"),
                        number);
    }

    private String imported(String field) {
        return marks.said("registration", IMPORT, field);
    }

    private void importAll(String mediaType, String rows) {
        String job = fair.organiser()
                .succeedsWith(Call.post(
                        "registration",
                        "/v1/matchmaking-events/" + fair.nextFair("AUTOMATIC") + "/participant-imports",
                        mediaType,
                        BodyPublishers.ofString(rows)))
                .location();
        Awaitility.await("the import ends")
                .atMost(Duration.ofSeconds(60))
                .until(() ->
                        fair.organiser().gets("registration", job).toString().contains("SUCCEEDED"));
    }
}
