package dev.entente.security.leak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.call.Caller;
import dev.entente.e2e.identity.KeycloakAdmin;
import dev.entente.e2e.identity.Tokens;
import dev.entente.launcher.Stack;
import dev.entente.security.scene.PdfFile;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A fair at which everybody says something wherever something can be said, and says it in words that stand nowhere else. */
final class TalkativeFair {
    static final String APPLICATION = "POST /v1/matchmaking-events/{matchmakingEventId}/participants";
    private static final Duration TIME_TO_BOOK = Duration.ofSeconds(20);
    private final Marks marks;
    private final Stack stack;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Tokens tokens;
    private final KeycloakAdmin accounts;
    private final Caller organiser;
    private final Instant begin = Instant.now().plus(TIME_TO_BOOK).truncatedTo(ChronoUnit.SECONDS);
    private final Guest ada;
    private final Guest bob;
    private final Guest cem;
    private final String event;
    private String heldMeeting = "";

    /** Somebody who takes part, with what is told of them. */
    record Guest(Caller caller, String participantId) {}

    TalkativeFair(Stack stack, Marks marks) {
        this.stack = stack;
        this.marks = marks;
        this.tokens = new Tokens(stack, http);
        this.accounts = new KeycloakAdmin(stack, http);
        this.organiser = as(tokens.ofLocalPerson("olivia.organiser"));
        this.event = announced("AUTOMATIC");
        changePhase(event, "REGISTRATION");
        this.ada = guest("FR");
        this.bob = guest("TW");
        this.cem = guest("TR");
        changePhase(event, "BOOKING");
    }

    Caller organiser() {
        return organiser;
    }

    Caller administrator() {
        return as(tokens.ofLocalPerson("ada.admin"));
    }

    String event() {
        return event;
    }

    Guest cem() {
        return cem;
    }

    Guest bob() {
        return bob;
    }

    String heldMeeting() {
        return heldMeeting;
    }

    void talk() {
        changePhase(event, "RUNNING");
        meet();
        agree();
    }

    private void meet() {
        heldMeeting = request(ada, bob);
        bob.caller().posts("scheduling", "/v1/meetings/" + heldMeeting + "/acceptance", """
                {"slotId": "%s"}""".formatted(slot(0)));
        cem.caller().posts("scheduling", "/v1/meetings/" + request(ada, cem) + "/decline", """
                {"reason": "%s"}""".formatted(
                        marks.said("scheduling", "POST /v1/meetings/{meetingId}/decline", "reason")));
        String cancelled = request(bob, cem);
        cem.caller().posts("scheduling", "/v1/meetings/" + cancelled + "/acceptance", """
                {"slotId": "%s"}""".formatted(slot(1)));
        organiser.posts("scheduling", "/v1/meetings/" + cancelled + "/cancellation", """
                {"reason": "%s"}""".formatted(
                        marks.said("scheduling", "POST /v1/meetings/{meetingId}/cancellation", "reason")));
        Awaitility.await("the meeting begins")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Instant.now().isAfter(begin));
        ada.caller().posts("scheduling", "/v1/meetings/" + heldMeeting + "/attendance", """
                {"attendance": "HELD"}""");
    }

    private void agree() {
        ada.caller().posts("agreements", "/v1/meetings/" + heldMeeting + "/outcomes", """
                {"round": 1, "result": "AGREEMENT_REACHED", "note": "%s"}""".formatted(
                        marks.said("agreements", "POST /v1/meetings/{meetingId}/outcomes", "note")));
        correctAnOutcome();
        String agreement = ada.caller()
                .posts("agreements", "/v1/agreements", """
                {"type": "LETTER_OF_INTENT", "title": "%s", "meetingIds": ["%s"], "partyIds": ["%s", "%s"]}""".formatted(
                                marks.said("agreements", "POST /v1/agreements", "title"),
                                heldMeeting,
                                ada.participantId(),
                                bob.participantId()))
                .path("agreementId")
                .asText();
        String place = "/v1/agreements/" + agreement;
        prove(place);
        quarrel(place);
        end(place);
    }

    private void correctAnOutcome() {
        Answer told =
                bob.caller().succeedsWith(Call.post("agreements", "/v1/meetings/" + heldMeeting + "/outcomes", """
                {"round": 1, "result": "KNOWLEDGE_GAINED"}"""));
        bob.caller()
                .succeedsWith(Call.put(
                        "agreements",
                        "/v1/outcomes/" + told.body().path("outcomeId").asText(),
                        told.version(),
                        """
                {"result": "VALUABLE_CONTACT", "note": "%s"}""".formatted(marks.said("agreements", "PUT /v1/outcomes/{outcomeId}", "note"))));
    }

    private void prove(String agreement) {
        String document = PdfFile.CONTENT.replace("%%EOF", "% " + marks.in("agreements", "document") + "\n%%EOF");
        ada.caller()
                .succeedsWith(Call.post(
                                "agreements",
                                agreement + "/evidence-documents",
                                "application/pdf",
                                BodyPublishers.ofString(document))
                        .withHeader("X-File-Name", marks.in("agreements", "name of a document") + ".pdf"));
    }

    private void quarrel(String agreement) {
        bob.caller().posts("agreements", agreement + "/dispute", """
                {"reason": "%s"}""".formatted(
                        marks.said("agreements", "POST /v1/agreements/{agreementId}/dispute", "reason")));
        organiser.posts("agreements", agreement + "/dispute-resolution", """
                {"resolution": "RESTORED"}""");
    }

    private void end(String agreement) {
        String today = LocalDate.now(ZoneId.of("Europe/Brussels")).toString();
        String signed = "{\"signedOn\": \"" + today + "\"}";
        bob.caller().posts("agreements", agreement + "/confirmation", "{}");
        ada.caller().posts("agreements", agreement + "/signing-date-confirmation", signed);
        bob.caller().posts("agreements", agreement + "/signing-date-confirmation", signed);
        ada.caller().posts("agreements", agreement + "/ending", """
                {"endedOn": "%s", "reason": "%s"}""".formatted(
                        today, marks.said("agreements", "POST /v1/agreements/{agreementId}/ending", "reason")));
    }

    String person(String endpoint) {
        return """
                {"firstName": "%s", "lastName": "%s", "email": "%s@example.org", "phone": "+%s", "jobTitle": "%s"}""".formatted(
                        marks.said("registration", endpoint, "firstName"),
                        marks.said("registration", endpoint, "lastName"),
                        marks.said("registration", endpoint, "email"),
                        marks.telephone(endpoint),
                        marks.said("registration", endpoint, "jobTitle"));
    }

    String organisation(String country) {
        return organiser
                .posts("registration", "/v1/organisations", """
                {"name": "Firm of %s", "kind": "COMPANY", "country": "%s", "externalId": "%s"}""".formatted(
                        UUID.randomUUID(), country, marks.said("registration", "POST /v1/organisations", "externalId")))
                .path("organisationId")
                .asText();
    }

    private Guest guest(String country) {
        return guest(event, country, person(APPLICATION));
    }

    /** Somebody with an account who applies for a fair. */
    Guest guest(String fair, String country, String person) {
        String account = marks.account() + ".guest";
        String password = UUID.randomUUID().toString();
        accounts.createsAccount(account, password, "participant");
        String token = tokens.access("entente", "entente-cli", account, password);
        marks.secret("signature of a token", token.substring(token.lastIndexOf('.') + 1));
        Caller caller = as(token);
        String id = caller.posts("registration", "/v1/matchmaking-events/" + fair + "/participants", """
                {"organisationId": "%s", "participationType": "partner", "presence": "ON_SITE", "person": %s}""".formatted(
                                organisation(country), person))
                .path("participantId")
                .asText();
        return new Guest(caller, id);
    }

    private String request(Guest requester, Guest receiver) {
        return requester
                .caller()
                .posts("scheduling", "/v1/matchmaking-events/" + event + "/meeting-requests", """
                {"requesterId": "%s", "receiverId": "%s", "note": "%s"}""".formatted(
                                requester.participantId(),
                                receiver.participantId(),
                                marks.said(
                                        "scheduling",
                                        "POST /v1/matchmaking-events/{matchmakingEventId}/meeting-requests",
                                        "note")))
                .path("meetingId")
                .asText();
    }

    /** Another fair, at which one can still apply. */
    String nextFair(String approval) {
        String next = announced(approval);
        changePhase(next, "REGISTRATION");
        return next;
    }

    /** @param approval how those who apply come in */
    String announced(String approval) {
        return organiser
                .posts("registration", "/v1/matchmaking-events", """
                {"name": "Ghent", "country": "BE", "timeZone": "Europe/Brussels", "rules": {"approval": "%s"},
                 "sessions": [{"name": "Now", "startsAt": "%s", "slotMinutes": 20, "slotCount": 1},
                              {"name": "Later", "startsAt": "%s", "slotMinutes": 20, "slotCount": 6}],
                 "tables": [{"name": "Table", "kind": "ON_SITE", "count": 3}],
                 "participationTypes": [{"code": "partner", "name": "Partner", "mayMeet": ["partner"]}]}""".formatted(
                                approval, begin, begin.plus(30, ChronoUnit.DAYS)))
                .path("matchmakingEventId")
                .asText();
    }

    private String slot(int session) {
        JsonNode found = organiser.gets("registration", "/v1/matchmaking-events/" + event);
        return found.at("/sessions/" + session + "/slots/0/slotId").asText();
    }

    private void changePhase(String fair, String phase) {
        organiser.posts("registration", "/v1/matchmaking-events/" + fair + "/phase-changes", """
                {"to": "%s"}""".formatted(phase));
    }

    private Caller as(String token) {
        return new Caller(stack, http, () -> token);
    }
}
