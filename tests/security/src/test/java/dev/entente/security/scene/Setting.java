package dev.entente.security.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.call.Caller;
import dev.entente.launcher.Stack;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * A running event with one of everything. The owner has met Bob and tells and agrees with him, and waits for Cem's
 * answer; her fellow stands beside. What the things are called is kept by the names that paths and example requests use.
 */
public final class Setting implements AutoCloseable {
    /** From the moment in which all is ready but the meeting itself. */
    private static final Duration TIME_TO_BOOK = Duration.ofSeconds(15);

    private static final String EVENT = "matchmakingEventId";
    private final Map<String, String> names = new TreeMap<>();
    private final Cast cast;
    private final Caller organiser;
    private final Caller owner;
    private Instant begin = Instant.MAX;

    private Setting(Cast cast) {
        this.cast = cast;
        this.organiser = cast.caller(Person.ORGANISER);
        this.owner = cast.caller(Person.OWNER);
    }

    public static Setting on(Stack stack) {
        Setting setting = new Setting(new Cast(stack));
        setting.foundProgramme();
        setting.announceEvent();
        setting.enterEverybody();
        setting.bookMeetings();
        setting.startJobs();
        setting.meetAndAgree();
        return setting;
    }

    public Cast cast() {
        return cast;
    }

    @Override
    public void close() {
        cast.close();
    }

    /** The name of a thing as one service knows it. */
    public Optional<String> find(String service, String thing) {
        return Optional.ofNullable(names.getOrDefault(service + "." + thing, names.get(thing)));
    }

    private void foundProgramme() {
        keep("programmeId", organiser.posts("registration", "/v1/programmes", """
                {"name": "Water"}"""));
        keep("organisationId", organisation("Aqua Valley", "CLUSTER", "FR"));
        String programme = "/v1/programmes/" + name("programmeId");
        String version =
                organiser.succeedsWith(Call.get("registration", programme)).version();
        organiser.succeedsWith(Call.put(
                "registration", programme + "/analysts", version, """
                {"accountIds": ["%s"]}""".formatted(cast.accountOf(Person.ANALYST))));
        keep("partnershipId", organiser.posts("registration", programme + "/partnerships", """
                {"name": "Valleys", "memberOrganisationIds": ["%s"], "targetCountries": ["TW"]}""".formatted(
                        name("organisationId"))));
        names.put("analystAccountId", cast.accountOf(Person.ANALYST));
        names.put("organiserAccountId", cast.accountOf(Person.ORGANISER));
    }

    private void announceEvent() {
        JsonNode event = organiser.posts("registration", "/v1/matchmaking-events", """
                {"programmeId": "%s", "name": "Brussels", "country": "BE", "timeZone": "Europe/Brussels",
                 "rules": {"approval": "AUTOMATIC"},
                 "sessions": [{"name": "Later", "startsAt": "%s", "slotMinutes": 20, "slotCount": 6}],
                 "tables": [{"name": "Table", "kind": "ON_SITE", "count": 3}],
                 "participationTypes": [{"code": "partner", "name": "Partner", "mayMeet": ["partner"]}]}""".formatted(
                        name("programmeId"), soon().plus(30, ChronoUnit.DAYS)));
        keep(EVENT, event);
        names.put("slotId", event.at("/sessions/0/slots/0/slotId").asText());
        names.put("sessionId", event.at("/sessions/0/sessionId").asText());
        names.put("tableId", event.at("/tables/0/tableId").asText());
        changePhase("REGISTRATION");
    }

    private void enterEverybody() {
        names.put("participantId", entry(owner, name("organisationId"), "Ada", "Lovelace"));
        names.put("ownersAddress", "Ada@example.org");
        names.put("bobsId", entry(cast.participant("bob.noyce"), anotherOrganisation("Hsinchu"), "Bob", "Noyce"));
        names.put("cemsId", entry(cast.participant("cem.yilmaz"), anotherOrganisation("Izmir"), "Cem", "Yilmaz"));
        names.put("fellowsId", entry(cast.caller(Person.FELLOW), anotherOrganisation("Oslo"), "Eve", "Fellow"));
        changePhase("BOOKING");
        changePhase("RUNNING");
    }

    private void bookMeetings() {
        String held = request("bobsId");
        names.put("agreements.meetingId", held);
        names.put("meetingId", request("cemsId"));
        Caller bob = cast.participant("bob.noyce");
        String slot = slotThatBeginsSoon();
        bob.posts("scheduling", "/v1/meetings/" + held + "/acceptance", """
                {"slotId": "%s"}""".formatted(slot));
    }

    /** Of a session that is added last, so that nothing but the booking has to be done before it begins. */
    private String slotThatBeginsSoon() {
        begin = soon();
        JsonNode event = organiser.posts("registration", event() + "/sessions", """
                {"name": "Now", "startsAt": "%s", "slotMinutes": 20, "slotCount": 1}""".formatted(begin));
        String slot = StreamSupport.stream(event.path("sessions").spliterator(), false)
                .filter(session -> session.path("name").asText().equals("Now"))
                .map(session -> session.at("/slots/0/slotId").asText())
                .findFirst()
                .orElseThrow();
        String free =
                event() + "/free-slots?participantId=" + name("participantId") + "&participantId=" + name("bobsId");
        Awaitility.await("the slot can be booked")
                .atMost(TIME_TO_BOOK)
                .until(() -> owner.gets("scheduling", free).toString().contains(slot));
        return slot;
    }

    private static Instant soon() {
        return Instant.now().plus(TIME_TO_BOOK).truncatedTo(ChronoUnit.SECONDS);
    }

    private void startJobs() {
        Answer imported = organiser.succeedsWith(Call.post(
                "registration",
                event() + "/participant-imports?dryRun=true",
                "text/csv",
                BodyPublishers.ofString("externalId,firstName\n1,Ada\n")));
        keepJob("registration", imported);
        names.put("jobId", name("registration.id"));
        Answer timetable = organiser.succeedsWith(Call.post("scheduling", event() + "/timetables", """
                {"method": "FIRST_FIT", "publish": false}"""));
        names.put("scheduling.id", timetable.body().path("jobId").asText());
        keep("timetableId", timetable.body());
        Caller admin = cast.caller(Person.ADMIN);
        for (String service : new String[] {"agreements", "reporting"}) {
            keepJob(service, admin.succeedsWith(Call.post(service, "/v1/operations/republications", """
                    {"fromSeq": 1000000}""")));
        }
    }

    private void meetAndAgree() {
        String meeting = name("agreements.meetingId");
        Awaitility.await("the meeting begins")
                .atMost(Duration.ofSeconds(60))
                .until(() -> Instant.now().isAfter(begin));
        owner.posts("scheduling", "/v1/meetings/" + meeting + "/attendance", """
                {"attendance": "HELD"}""");
        keep("outcomeId", owner.posts("agreements", "/v1/meetings/" + meeting + "/outcomes", """
                {"round": 1, "result": "AGREEMENT_REACHED", "note": "We share a pump."}"""));
        keep("agreementId", owner.posts("agreements", "/v1/agreements", """
                {"type": "LETTER_OF_INTENT", "meetingIds": ["%s"], "partyIds": ["%s", "%s"]}""".formatted(
                        meeting, name("participantId"), name("bobsId"))));
        keep(
                "documentId",
                owner.succeedsWith(Call.post(
                                "agreements",
                                "/v1/agreements/" + name("agreementId") + "/evidence-documents",
                                "application/pdf",
                                BodyPublishers.ofString(PdfFile.CONTENT)))
                        .body());
    }

    private String request(String receiver) {
        return owner.posts("scheduling", event() + "/meeting-requests", """
                {"requesterId": "%s", "receiverId": "%s"}""".formatted(
                                name("participantId"), name(receiver)))
                .path("meetingId")
                .asText();
    }

    private String entry(Caller caller, String organisation, String firstName, String lastName) {
        return caller.posts("registration", event() + "/participants", """
                {"organisationId": "%s", "participationType": "partner", "presence": "ON_SITE",
                 "person": {"firstName": "%s", "lastName": "%s", "email": "%s@example.org"}}""".formatted(
                                organisation, firstName, lastName, firstName))
                .path("participantId")
                .asText();
    }

    private String anotherOrganisation(String name) {
        return organisation(name, "COMPANY", "TW").path("organisationId").asText();
    }

    private JsonNode organisation(String name, String kind, String country) {
        return organiser.posts("registration", "/v1/organisations", """
                {"name": "%s", "kind": "%s", "country": "%s"}""".formatted(name, kind, country));
    }

    private void changePhase(String phase) {
        organiser.posts("registration", event() + "/phase-changes", """
                {"to": "%s"}""".formatted(phase));
    }

    private String event() {
        return "/v1/matchmaking-events/" + name(EVENT);
    }

    private void keepJob(String service, Answer accepted) {
        String location = accepted.location();
        names.put(service + ".id", location.substring(location.lastIndexOf('/') + 1));
    }

    private void keep(String thing, JsonNode answer) {
        names.put(thing, answer.path(thing).asText());
    }

    private String name(String thing) {
        return Optional.ofNullable(names.get(thing)).orElseThrow(() -> new IllegalStateException("no " + thing));
    }
}
