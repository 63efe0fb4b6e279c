package dev.entente.security.leak;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.awaitility.Awaitility;

/** A fair at which everybody says something wherever something can be said, and says it in words that stand nowhere else. */
final class TalkativeFair {
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
        this.event = announced();
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
        leaveAndCancel();
        changePhase(event, "RUNNING");
        meet();
        agree();
        importMany();
    }

    /** Somebody whom the organiser sends away, and a fair that is called off. */
    private void leaveAndCancel() {
        Guest dan = guest("PL");
        organiser.posts("registration", "/v1/participants/" + dan.participantId() + "/withdrawal", """
                {"reason": "%s"}""".formatted(
                        marks.in("registration", "reason of a withdrawal")));
        String another = announced();
        organiser.posts("registration", "/v1/matchmaking-events/" + another + "/cancellation", """
                {"reason": "%s"}""".formatted(
                        marks.in("registration", "reason of a cancelled event")));
    }

    private void meet() {
        heldMeeting = request(ada, bob);
        bob.caller().posts("scheduling", "/v1/meetings/" + heldMeeting + "/acceptance", """
                {"slotId": "%s"}""".formatted(slot(0)));
        cem.caller().posts("scheduling", "/v1/meetings/" + request(ada, cem) + "/decline", """
                {"reason": "%s"}""".formatted(
                        marks.in("scheduling", "reason of a declined request")));
        String cancelled = request(bob, cem);
        cem.caller().posts("scheduling", "/v1/meetings/" + cancelled + "/acceptance", """
                {"slotId": "%s"}""".formatted(slot(1)));
        organiser.posts("scheduling", "/v1/meetings/" + cancelled + "/cancellation", """
                {"reason": "%s"}""".formatted(
                        marks.in("scheduling", "reason of a cancelled meeting")));
        Awaitility.await("the meeting begins")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Instant.now().isAfter(begin));
        ada.caller().posts("scheduling", "/v1/meetings/" + heldMeeting + "/attendance", """
                {"attendance": "HELD"}""");
    }

    private void agree() {
        ada.caller().posts("agreements", "/v1/meetings/" + heldMeeting + "/outcomes", """
                {"round": 1, "result": "AGREEMENT_REACHED", "note": "%s"}""".formatted(
                        marks.in("agreements", "note of an outcome")));
        String agreement = ada.caller()
                .posts("agreements", "/v1/agreements", """
                {"type": "LETTER_OF_INTENT", "title": "%s", "meetingIds": ["%s"], "partyIds": ["%s", "%s"]}""".formatted(
                                marks.in("agreements", "title of an agreement"),
                                heldMeeting,
                                ada.participantId(),
                                bob.participantId()))
                .path("agreementId")
                .asText();
        String place = "/v1/agreements/" + agreement;
        String document = PdfFile.CONTENT.replace("%%EOF", "% " + marks.in("agreements", "document") + "\n%%EOF");
        ada.caller()
                .succeedsWith(Call.post(
                                "agreements",
                                place + "/evidence-documents",
                                "application/pdf",
                                BodyPublishers.ofString(document))
                        .withHeader("X-File-Name", marks.in("agreements", "name of a document") + ".pdf"));
        bob.caller()
                .posts("agreements", place + "/dispute", """
                {"reason": "%s"}""".formatted(marks.in("agreements", "reason of a dispute")));
    }

    private void importMany() {
        String rows = """
                externalId,firstName,lastName,email,organisationName,organisationCountry,organisationKind,participationType,presence
                1,%s,%s,%s@example.org,Aqua,FR,COMPANY,partner,ON_SITE
                2,%s,,no address,,,,,
                """.formatted(
                        marks.in("registration", "first name in an import"),
                        marks.in("registration", "last name in an import"),
                        marks.in("registration", "address in an import"),
                        marks.in("registration", "first name in a row that is refused"));
        String job = organiser
                .succeedsWith(Call.post(
                        "registration",
                        "/v1/matchmaking-events/" + nextFair() + "/participant-imports",
                        "text/csv",
                        BodyPublishers.ofString(rows)))
                .location();
        Awaitility.await("the import ends")
                .atMost(Duration.ofSeconds(60))
                .until(() -> organiser.gets("registration", job).toString().contains("SUCCEEDED"));
    }

    String person() {
        return """
                {"firstName": "%s", "lastName": "%s", "email": "%s@example.org", "phone": "%s", "jobTitle": "%s"}""".formatted(
                        marks.in("registration", "first name"),
                        marks.in("registration", "last name"),
                        marks.in("registration", "address"),
                        marks.telephone(),
                        marks.in("registration", "job title"));
    }

    String organisation(String country) {
        return organiser
                .posts("registration", "/v1/organisations", """
                {"name": "Firm of %s", "kind": "COMPANY", "country": "%s"}""".formatted(UUID.randomUUID(), country))
                .path("organisationId")
                .asText();
    }

    private Guest guest(String country) {
        String account = marks.account() + ".guest";
        String password = UUID.randomUUID().toString();
        accounts.createsAccount(account, password, "participant");
        Caller caller = as(tokens.access("entente", "entente-cli", account, password));
        String id = caller.posts("registration", "/v1/matchmaking-events/" + event + "/participants", """
                {"organisationId": "%s", "participationType": "partner", "presence": "ON_SITE", "person": %s}""".formatted(
                                organisation(country), person()))
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
                                marks.in("scheduling", "note of a request")))
                .path("meetingId")
                .asText();
    }

    /** Another fair, at which one can still apply. */
    String nextFair() {
        String next = announced();
        changePhase(next, "REGISTRATION");
        return next;
    }

    private String announced() {
        return organiser
                .posts("registration", "/v1/matchmaking-events", """
                {"name": "Ghent", "country": "BE", "timeZone": "Europe/Brussels", "rules": {"approval": "AUTOMATIC"},
                 "sessions": [{"name": "Now", "startsAt": "%s", "slotMinutes": 20, "slotCount": 1},
                              {"name": "Later", "startsAt": "%s", "slotMinutes": 20, "slotCount": 6}],
                 "tables": [{"name": "Table", "kind": "ON_SITE", "count": 3}],
                 "participationTypes": [{"code": "partner", "name": "Partner", "mayMeet": ["partner"]}]}""".formatted(begin, begin.plus(30, ChronoUnit.DAYS)))
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
