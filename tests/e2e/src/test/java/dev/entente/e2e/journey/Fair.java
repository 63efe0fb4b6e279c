package dev.entente.e2e.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.e2e.call.Answer;
import dev.entente.e2e.call.Call;
import dev.entente.e2e.call.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/**
 * A large live event of hosts and guests, all entered and spoken for by its organiser: tables on site, a booth, and
 * rooms for those who are online.
 */
final class Fair {
    private static final Duration TIME_FOR_JOBS = Duration.ofMinutes(2);
    private static final int ONLINE_EVERY = 15;

    private final Caller organiser;
    private final Event event;
    private final List<String> hosts = new ArrayList<>();
    private final List<String> guests = new ArrayList<>();

    private Fair(Caller organiser, Event event) {
        this.organiser = organiser;
        this.event = event;
    }

    /** In its booking phase, with so many hosts and as many guests. */
    static Fair of(Organiser olivia, int perSide) {
        Caller caller = olivia.caller();
        String programme = olivia.foundsProgramme("Fairs");
        Instant begin = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.HOURS);
        Event event = Event.of(caller.posts("registration", "/v1/matchmaking-events", """
                {"programmeId": "%s", "name": "Fair of Lyon", "country": "FR", "place": "Lyon",
                 "timeZone": "Europe/Paris", "rules": {"approval": "MANUAL"},
                 "sessions": [{"name": "Morning", "startsAt": "%s", "slotMinutes": 20, "slotCount": 8},
                              {"name": "Afternoon", "startsAt": "%s", "slotMinutes": 20, "slotCount": 8}],
                 "tables": [{"name": "Table", "kind": "ON_SITE", "count": 32},
                            {"name": "Room", "kind": "ONLINE", "count": 8}],
                 "participationTypes": [{"code": "host", "name": "Host", "mayMeet": ["guest"]},
                                        {"code": "guest", "name": "Guest", "mayMeet": ["host"]}]}""".formatted(
                        programme, begin, begin.plus(Duration.ofHours(4)))));
        Fair fair = new Fair(caller, event);
        olivia.opensRegistrationOf(event);
        fair.enters(perSide);
        fair.givesABoothTo(fair.hosts.getFirst());
        olivia.opensBookingOf(event);
        return fair;
    }

    Event event() {
        return event;
    }

    List<String> hosts() {
        return hosts;
    }

    /** Everybody. */
    List<String> participants() {
        List<String> all = new ArrayList<>(hosts);
        all.addAll(guests);
        return all;
    }

    /** A request of a host, accepted for the guest without a slot. */
    String agrees(int host, int guest) {
        ObjectNode request = object().put("requesterId", hosts.get(host)).put("receiverId", guests.get(guest));
        String meeting = organiser
                .posts("scheduling", event.path() + "/meeting-requests", request.toString())
                .path("meetingId")
                .asText();
        ObjectNode acceptance = object().put("participantId", guests.get(guest));
        organiser.posts("scheduling", "/v1/meetings/" + meeting + "/acceptance", acceptance.toString());
        return meeting;
    }

    /**
     * Lets all accepted meetings be placed, and waits until they are published.
     *
     * @param meanwhile done once a first timetable is found
     */
    JsonNode timetables(int seconds, Runnable meanwhile) {
        ObjectNode order = object().put("method", "OPTIMISED")
                .put("timeLimitSeconds", seconds)
                .put("fairness", 2)
                .put("publish", true);
        JsonNode work = organiser.posts("scheduling", event.path() + "/timetables", order.toString());
        String timetable = work.path("timetableId").asText();
        Awaitility.await("a first timetable is found")
                .atMost(TIME_FOR_JOBS)
                .until(() -> organiser
                        .gets("scheduling", "/v1/jobs/" + work.path("jobId").asText())
                        .at("/soFar/certificate/placed")
                        .isInt());
        meanwhile.run();
        return Awaitility.await("the timetable is published")
                .atMost(TIME_FOR_JOBS)
                .until(
                        () -> organiser.gets("scheduling", "/v1/timetables/" + timetable),
                        found -> !"COMPUTING PUBLISHING PROPOSED"
                                .contains(found.path("status").asText()));
    }

    /** Somebody does not come any more. */
    JsonNode repairsWithout(String participant) {
        ObjectNode order = object().put("publish", true);
        order.putArray("missingParticipantIds").add(participant);
        return organiser.posts("scheduling", event.path() + "/timetables/repair", order.toString());
    }

    /** Meeting → what each participant's own agenda says of it; an agenda that names a meeting twice fails. */
    Map<String, List<AgendaEntry>> agendas() {
        Map<String, List<AgendaEntry>> entries = new HashMap<>();
        for (String participant : participants()) {
            JsonNode agenda = organiser.gets("scheduling", event.path() + "/participants/" + participant + "/agenda");
            for (JsonNode meeting : agenda.path("items")) {
                AgendaEntry entry = new AgendaEntry(
                        participant,
                        meeting.path("meetingId").asText(),
                        meeting.path("slotId").asText(),
                        meeting.path("tableId").asText());
                entries.computeIfAbsent(entry.meeting(), none -> new ArrayList<>())
                        .add(entry);
            }
        }
        return entries;
    }

    /** One line of a participant's agenda. */
    record AgendaEntry(String participant, String meeting, String slot, String table) {}

    JsonNode reportedTimetables() {
        return organiser.gets("reporting", event.path() + "/timetables").path("items");
    }

    private void enters(int perSide) {
        String edition = UUID.randomUUID().toString().substring(0, 8);
        ObjectNode body = object();
        var rows = body.putArray("rows");
        for (int number = 0; number < perSide; number++) {
            rows.add(newcomer("host", edition, number, "FR"));
            rows.add(newcomer("guest", edition, number, "TW"));
        }
        Answer accepted = organiser.succeedsWith(
                Call.post("registration", event.path() + "/participant-imports?mode=partial", body.toString()));
        Awaitility.await("all are entered")
                .atMost(TIME_FOR_JOBS)
                .until(() -> "SUCCEEDED"
                        .equals(organiser
                                .gets("registration", accepted.location())
                                .path("status")
                                .asText()));
        readEntered(accepted.location());
    }

    private void readEntered(String job) {
        String cursor = "";
        do {
            JsonNode page = organiser.gets("registration", job + "/rows?limit=200" + cursor);
            for (JsonNode row : page.path("items")) {
                List<String> side = row.path("externalId").asText().startsWith("host") ? hosts : guests;
                side.add(row.path("participantId").asText());
            }
            JsonNode next = page.at("/page/nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
    }

    private void givesABoothTo(String participant) {
        String version =
                organiser.succeedsWith(Call.get("registration", event.path())).version();
        ObjectNode booth = object().put("name", "Booth").put("kind", "ON_SITE").put("fixedParticipantId", participant);
        organiser.succeedsWith(Call.post("registration", event.path() + "/tables", booth.toString())
                .withHeader("If-Match", version));
    }

    private static ObjectNode newcomer(String side, String edition, int number, String country) {
        return object().put("externalId", side + "-" + edition + "-" + number)
                .put("organisationName", "%s %d of %s".formatted(side, number, edition))
                .put("organisationKind", "COMPANY")
                .put("organisationCountry", country)
                .put("participationType", side)
                .put("presence", number % ONLINE_EVERY == 1 ? "ONLINE" : "ON_SITE")
                .put("firstName", side)
                .put("lastName", "Number " + number)
                .put("email", side + number + "@example.org")
                .put("approve", "true");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
