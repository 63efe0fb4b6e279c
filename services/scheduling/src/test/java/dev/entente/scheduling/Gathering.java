package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.Sql;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A matchmaking event as registration tells of it: each change is a message, and scheduling has heard it afterwards. */
final class Gathering {
    static final Instant IN_2016 = Instant.parse("2016-04-26T08:00:00Z");
    private static final String EVENTS = "entente.registration.matchmaking-events";
    private static final String PARTICIPANTS = "entente.registration.participants";

    final UUID id = NewId.next();
    UUID organiserId = UUID.randomUUID();
    private final TestMessages messages;
    private final boolean retrospective;
    private final Map<String, Object> rules = new HashMap<>();
    private final List<UUID> tableIds = new ArrayList<>();
    private final List<Map<String, Object>> tables = new ArrayList<>();
    private final List<Map<String, Object>> types = new ArrayList<>();
    private final List<UUID> sessionIds = new ArrayList<>();
    private final Map<UUID, List<Slot>> slots = new LinkedHashMap<>();
    private final Set<UUID> closed = new HashSet<>();
    private Instant nextSession;
    private String phase = "BOOKING";
    private long version;

    record Slot(UUID slotId, Instant startsAt, Instant endsAt) {}

    private Gathering(TestMessages messages, boolean retrospective, Instant firstSession) {
        this.messages = messages;
        this.retrospective = retrospective;
        this.nextSession = firstSession;
        rules.put("maxMeetingsPerParticipant", 20);
        rules.put("repeatedMeetingsAllowed", false);
        rules.put("approval", "MANUAL");
        rules.put("closeSessionsAfterMinutes", 60);
    }

    /** Tomorrow, with one session of six slots and three tables, where every visitor may meet every other. */
    static Gathering tomorrow(TestMessages messages) {
        return new Gathering(messages, false, Instant.now().plus(1, ChronoUnit.DAYS)).session(6);
    }

    /** Hannover in 2016, entered afterwards, with one session of six slots. */
    static Gathering in2016(TestMessages messages) {
        return new Gathering(messages, true, IN_2016).session(6);
    }

    Gathering organisedBy(UUID accountId) {
        organiserId = accountId;
        return this;
    }

    Gathering session(int slotCount) {
        List<Slot> ofSession = new ArrayList<>();
        for (int slot = 0; slot < slotCount; slot++) {
            Instant start = nextSession.plus(20L * slot, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS);
            ofSession.add(new Slot(NewId.next(), start, start.plus(20, ChronoUnit.MINUTES)));
        }
        nextSession = nextSession.plus(4, ChronoUnit.HOURS);
        UUID sessionId = NewId.next();
        sessionIds.add(sessionId);
        slots.put(sessionId, ofSession);
        return this;
    }

    /** One more session at slots of the first. */
    Gathering sessionAt(int fromSlot, int toSlot) {
        UUID sessionId = NewId.next();
        slots.put(
                sessionId, slots.getOrDefault(sessionIds.getFirst(), List.of()).subList(fromSlot, toSlot));
        sessionIds.add(sessionId);
        return this;
    }

    Gathering tables(int count) {
        for (int table = 0; table < count; table++) {
            tables.add(Map.of("tableId", newTable(), "name", "Table " + table, "kind", "ON_SITE"));
        }
        return this;
    }

    UUID boothOf(Guest owner, String hall) {
        UUID tableId = newTable();
        tables.add(Map.of(
                "tableId",
                tableId,
                "name",
                "Booth in " + hall,
                "kind",
                "ON_SITE",
                "fixedParticipantId",
                owner.id,
                "hall",
                hall));
        return tableId;
    }

    Gathering onlineRooms(int count) {
        for (int table = 0; table < count; table++) {
            tables.add(Map.of("tableId", newTable(), "name", "Room " + table, "kind", "ONLINE"));
        }
        return this;
    }

    UUID boothOf(Guest owner) {
        UUID tableId = newTable();
        tables.add(Map.of("tableId", tableId, "name", "Booth", "kind", "ON_SITE", "fixedParticipantId", owner.id));
        return tableId;
    }

    Gathering type(String code, List<String> mayMeet) {
        types.add(Map.of("code", code, "name", code, "mayMeet", mayMeet));
        return this;
    }

    Gathering rule(String name, Object value) {
        rules.put(name, value);
        return this;
    }

    Gathering phase(String next) {
        phase = next;
        return this;
    }

    /** Tells scheduling of it, and waits until scheduling knows. */
    Gathering announced() {
        return tell(version == 0 ? "matchmaking-event-created" : "matchmaking-event-changed", Map.of());
    }

    Gathering enters(String next) {
        String from = phase;
        phase = next;
        return tell("matchmaking-event-phase-changed", Map.of("fromPhase", from));
    }

    Gathering closesSession(int place) {
        closed.add(sessionIds.get(place));
        return tell("session-closed", Map.of("sessionId", sessionIds.get(place)));
    }

    Gathering isCancelled() {
        phase = "CANCELLED";
        return tell("matchmaking-event-cancelled", Map.of());
    }

    Guest guest() {
        return new Guest(this);
    }

    /** An approved visitor. */
    Guest visitor() {
        return guest().joins();
    }

    /** Many approved visitors at once. */
    List<Guest> visitors(int count) {
        List<Guest> visitors = new ArrayList<>();
        for (int visitor = 0; visitor < count; visitor++) {
            Guest guest = guest();
            visitors.add(guest);
            send(guest, "participant-approved");
        }
        eventually(() -> assertThat(
                        Sql.column("select participant_id from participant where matchmaking_event_id = ?", id))
                .containsAll(visitors.stream().map(guest -> guest.id.toString()).toList()));
        return visitors;
    }

    UUID sessionId(int place) {
        return sessionIds.get(place);
    }

    UUID slot(int place) {
        return allSlots().get(place).slotId();
    }

    Instant slotEnd(int place) {
        return allSlots().get(place).endsAt();
    }

    UUID table(int place) {
        return tableIds.get(place);
    }

    Caller organiser() {
        return Caller.organiser(organiserId);
    }

    String path(String rest) {
        return "/v1/matchmaking-events/" + id + rest;
    }

    /** What a command says, with its time where the event is entered afterwards. */
    Map<String, Object> timed(Map<String, ?> saying) {
        Map<String, Object> body = new HashMap<>(saying);
        if (retrospective) {
            body.put("occurredAt", IN_2016.minusSeconds(3600));
        }
        return body;
    }

    /** The organiser does this to the meeting, for example {@code expiry}. */
    ValidatableResponse does(String what, String meetingId, Map<String, ?> saying) {
        return organiser().posts("/v1/meetings/" + meetingId + "/" + what, timed(saying));
    }

    void tellOf(Guest guest, String fact) {
        send(guest, fact);
        eventually(() -> assertThat(Sql.column("select status from participant where participant_id = ?", guest.id))
                .containsExactly(guest.status()));
    }

    private void send(Guest guest, String fact) {
        messages.send(
                PARTICIPANTS,
                "entente.registration." + fact + ".v1",
                guest.id,
                body("participant", guest.state(), Map.of()));
    }

    private Gathering tell(String fact, Map<String, ?> particulars) {
        version++;
        messages.send(
                EVENTS, "entente.registration." + fact + ".v1", id, body("matchmakingEvent", state(), particulars));
        eventually(() -> assertThat(Sql.column(
                        "select version from applied_version where consumer = 'scheduling.matchmaking-events'"
                                + " and aggregate_id = ?",
                        id.toString()))
                .containsExactly(Long.toString(version)));
        return this;
    }

    private Map<String, Object> body(String aggregate, Map<String, Object> state, Map<String, ?> particulars) {
        Map<String, Object> body = new LinkedHashMap<>(particulars);
        body.put("occurredAt", retrospective ? IN_2016 : Instant.now());
        body.put("actedBy", Map.of("accountId", organiserId, "role", "ORGANISER"));
        body.put(aggregate, state);
        return body;
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("matchmakingEventId", id);
        state.put("name", "Hannover Messe");
        state.put("country", "DE");
        state.put("timeZone", "Europe/Berlin");
        state.put("retrospective", retrospective);
        state.put("phase", phase);
        state.put("organiserAccountIds", List.of(organiserId));
        state.put("rules", rules);
        state.put("sessions", sessionIds.stream().map(this::session).toList());
        state.put("tables", tables);
        state.put("participationTypes", types.isEmpty() ? List.of(visitorType()) : types);
        return state;
    }

    private Map<String, Object> session(UUID sessionId) {
        return Map.of(
                "sessionId",
                sessionId,
                "name",
                "Session",
                "closed",
                closed.contains(sessionId),
                "slots",
                slots.getOrDefault(sessionId, List.of()));
    }

    private UUID newTable() {
        UUID tableId = NewId.next();
        tableIds.add(tableId);
        return tableId;
    }

    private static Map<String, Object> visitorType() {
        return Map.of("code", "visitor", "name", "Visitor", "mayMeet", List.of("visitor"));
    }

    private List<Slot> allSlots() {
        return slots.values().stream().flatMap(List::stream).toList();
    }
}
