package dev.entente.e2e.journey;

import static dev.entente.e2e.call.Call.get;

import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.call.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/** The verbs of whoever runs matchmaking events. */
record Organiser(Caller caller) {
    private static final String REGISTRATION = "registration";

    String foundsProgramme(String name) {
        return caller.posts(REGISTRATION, "/v1/programmes", """
                {"name": "%s"}""".formatted(name))
                .path("programmeId")
                .asText();
    }

    void letsReadReportsOf(String programme, Analyst analyst) {
        String path = "/v1/programmes/" + programme;
        String version = caller.succeedsWith(get(REGISTRATION, path)).version();
        caller.succeedsWith(Call.put(REGISTRATION, path + "/analysts", version, """
                {"accountIds": ["%s"]}""".formatted(analyst.account())));
    }

    String registersOrganisation(String name, String kind, String country) {
        return caller.posts(REGISTRATION, "/v1/organisations", """
                {"name": "%s", "kind": "%s", "country": "%s"}""".formatted(name, kind, country))
                .path("organisationId")
                .asText();
    }

    /** A live event with a session a month ahead. */
    Event announces(String name, String programme) {
        Instant begin = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
        return Event.of(caller.posts(REGISTRATION, "/v1/matchmaking-events", """
                {"programmeId": "%s", "name": "%s", "country": "BE", "place": "Brussels",
                 "timeZone": "Europe/Brussels", "rules": {"approval": "MANUAL"},
                 "sessions": [{"name": "Closing day", "startsAt": "%s", "slotMinutes": 20, "slotCount": 6}],
                 "tables": [{"name": "Table", "kind": "ON_SITE", "count": 3}],
                 "participationTypes": [{"code": "partner", "name": "Partner", "mayMeet": ["partner"]}]}""".formatted(programme, name, begin)));
    }

    void opensRegistrationOf(Event event) {
        changesPhase(event, "REGISTRATION");
    }

    void opensBookingOf(Event event) {
        changesPhase(event, "BOOKING");
    }

    void begins(Event event) {
        changesPhase(event, "RUNNING");
    }

    void approves(Participation participation) {
        caller.posts(REGISTRATION, participation.path() + "/approval", "{}");
    }

    /** Adds a session and returns its first slot once it can be booked. */
    String opensSessionBeginningIn(Event event, Duration time, Participation... participants) {
        Instant begin = Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
        String version = caller.succeedsWith(get(REGISTRATION, event.path())).version();
        Call added = Call.post(REGISTRATION, event.path() + "/sessions", """
                {"name": "Right now", "startsAt": "%s", "slotMinutes": 20, "slotCount": 1}""".formatted(begin));
        String slot = firstSlotAt(begin, caller.succeedsWith(added.withHeader("If-Match", version)));
        Awaitility.await("scheduling knows the slot")
                .until(() -> freeSlots(event, participants).contains(slot));
        return slot;
    }

    private static String firstSlotAt(Instant begin, Answer announced) {
        return StreamSupport.stream(announced.body().path("sessions").spliterator(), false)
                .map(session -> session.path("slots").path(0))
                .filter(slot -> Instant.parse(slot.path("startsAt").asText()).equals(begin))
                .map(slot -> slot.path("slotId").asText())
                .findFirst()
                .orElseThrow();
    }

    void verifies(String agreement) {
        caller.posts("agreements", "/v1/agreements/" + agreement + "/verification", "{}");
    }

    String freeSlots(Event event, Participation... participants) {
        String both = "participantId=%s&participantId=%s".formatted(participants[0].id(), participants[1].id());
        return caller.gets("scheduling", event.path() + "/free-slots?" + both).toString();
    }

    private void changesPhase(Event event, String phase) {
        caller.posts(REGISTRATION, event.path() + "/phase-changes", """
                {"to": "%s"}""".formatted(phase));
    }
}
