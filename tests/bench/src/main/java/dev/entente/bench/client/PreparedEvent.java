package dev.entente.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.entente.bench.BenchFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matchmaking event in its booking phase, with all its participants approved. */
public final class PreparedEvent {
    private static final int CALLERS = 16;

    private final Api api;
    private final EventPlan plan;
    private final String id;
    private final List<String> slots = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final List<String> guests = new ArrayList<>();

    private PreparedEvent(Api api, EventPlan plan, JsonNode announced) {
        this.api = api;
        this.plan = plan;
        this.id = announced.path("matchmakingEventId").asText();
        for (JsonNode session : announced.path("sessions")) {
            session.path("slots").forEach(slot -> slots.add(slot.path("slotId").asText()));
        }
        announced
                .path("tables")
                .forEach(table -> tables.add(table.path("tableId").asText()));
    }

    public static PreparedEvent announce(Api api, EventPlan plan) {
        PreparedEvent event = new PreparedEvent(
                api,
                plan,
                api.postUntilDone("registration", "/v1/matchmaking-events", announcement(plan))
                        .body());
        event.changePhase("REGISTRATION", plan.registeredAt());
        event.enterBothSides();
        event.changePhase("BOOKING", plan.registeredAt());
        return event;
    }

    public String path() {
        return "/v1/matchmaking-events/" + id;
    }

    public String id() {
        return id;
    }

    public List<String> hosts() {
        return hosts;
    }

    public List<String> guests() {
        return guests;
    }

    public List<String> slots() {
        return slots;
    }

    public List<String> tables() {
        return tables;
    }

    /** Each pair is a host and a guest by number; the host asks. */
    public List<Meeting> requestMeetings(List<int[]> pairs) {
        return Crowd.forEach(pairs, CALLERS, pair -> request(hosts.get(pair[0]), guests.get(pair[1])));
    }

    public void changePhase(String phase, @Nullable Instant at) {
        ObjectNode body = object().put("to", phase);
        dated(body, at);
        api.postUntilDone("registration", path() + "/phase-changes", body.toString());
    }

    /** As the organiser accepts for the receiver. */
    public String acceptance(Meeting meeting, String slot) {
        ObjectNode body = object().put("participantId", meeting.receiver()).put("slotId", slot);
        dated(body, plan.registeredAt());
        return body.toString();
    }

    /** Without a slot: it waits to be placed. */
    public String acceptance(Meeting meeting) {
        ObjectNode body = object().put("participantId", meeting.receiver());
        dated(body, plan.registeredAt());
        return body.toString();
    }

    private Meeting request(String requester, String receiver) {
        ObjectNode body = object().put("requesterId", requester).put("receiverId", receiver);
        dated(body, plan.registeredAt());
        JsonNode requested = api.postUntilDone("scheduling", path() + "/meeting-requests", body.toString())
                .body();
        return new Meeting(requested.path("meetingId").asText(), requester, receiver);
    }

    private void enterBothSides() {
        String edition = UUID.randomUUID().toString().substring(0, 8);
        ObjectNode body = object();
        var rows = body.putArray("rows");
        for (int number = 0; number < plan.participantsPerSide(); number++) {
            rows.add(newcomer("host", edition, number, "DE"));
            rows.add(newcomer("guest", edition, number, "US"));
        }
        String job = api.awaitJob(
                "registration",
                api.postUntilDone("registration", path() + "/participant-imports?mode=partial", body.toString()));
        readEntered(job);
    }

    private ObjectNode newcomer(String side, String edition, int number, String country) {
        ObjectNode row = object().put("externalId", side + "-" + edition + "-" + number)
                .put("organisationName", "Bench of " + side + "s " + edition)
                .put("organisationKind", "COMPANY")
                .put("organisationCountry", country)
                .put("participationType", side)
                .put("presence", "ON_SITE")
                .put("firstName", side)
                .put("lastName", "Number " + number)
                .put("email", side + number + "@example.org")
                .put("approve", "true");
        dated(row, plan.registeredAt());
        return row;
    }

    private void readEntered(String job) {
        String cursor = "";
        do {
            JsonNode page = api.get("registration", job + "/rows?limit=200" + cursor);
            for (JsonNode row : page.path("items")) {
                List<String> side = row.path("externalId").asText().startsWith("host") ? hosts : guests;
                side.add(row.path("participantId").asText());
            }
            JsonNode next = page.at("/page/nextCursor");
            cursor = next.isTextual() ? "&cursor=" + next.asText() : "";
        } while (!cursor.isEmpty());
        if (hosts.size() != plan.participantsPerSide() || guests.size() != plan.participantsPerSide()) {
            throw new BenchFailure("%d hosts and %d guests were entered instead of %d each"
                    .formatted(hosts.size(), guests.size(), plan.participantsPerSide()));
        }
    }

    private static String announcement(EventPlan plan) {
        ObjectNode body = object().put("name", plan.name())
                .put("country", "DE")
                .put("timeZone", "Europe/Berlin")
                .put("retrospective", plan.isRetrospective());
        if (plan.programmeId() != null) {
            body.put("programmeId", plan.programmeId());
        }
        ObjectNode rules =
                body.putObject("rules").put("maxMeetingsPerParticipant", 1000).put("approval", "MANUAL");
        if (plan.requestDeadline() != null) {
            rules.put("requestDeadline", plan.requestDeadline().toString());
        }
        body.putArray("sessions")
                .addObject()
                .put("name", "Only session")
                .put("startsAt", plan.startsAt().toString())
                .put("slotMinutes", 20)
                .put("slotCount", plan.slots());
        body.putArray("tables")
                .addObject()
                .put("name", "Table")
                .put("kind", "ON_SITE")
                .put("count", plan.tables());
        var types = body.putArray("participationTypes");
        types.addObject()
                .put("code", "host")
                .put("name", "Host")
                .putArray("mayMeet")
                .add("guest");
        types.addObject()
                .put("code", "guest")
                .put("name", "Guest")
                .putArray("mayMeet")
                .add("host");
        return body.toString();
    }

    private static void dated(ObjectNode body, @Nullable Instant at) {
        if (at != null) {
            body.put("occurredAt", at.toString());
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
