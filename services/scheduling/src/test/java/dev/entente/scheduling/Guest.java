package dev.entente.scheduling;

import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A participant of a {@link Gathering}, as registration tells of it. */
final class Guest {
    final UUID id = NewId.next();
    final UUID accountId = UUID.randomUUID();
    private final Gathering gathering;
    private UUID organisationId = NewId.next();
    private String kind = "COMPANY";
    private String country = "DE";
    private String type = "visitor";
    private String presence = "ON_SITE";
    private String status = "APPROVED";

    Guest(Gathering gathering) {
        this.gathering = gathering;
    }

    Guest of(String organisationKind, String itsCountry) {
        kind = organisationKind;
        country = itsCountry;
        return this;
    }

    Guest fromSameOrganisationAs(Guest other) {
        organisationId = other.organisationId;
        return this;
    }

    Guest as(String participationType) {
        type = participationType;
        return this;
    }

    Guest online() {
        presence = "ONLINE";
        return this;
    }

    Guest stillWaiting() {
        status = "APPLIED";
        return this;
    }

    /** Tells scheduling of it, and waits until scheduling knows. */
    Guest joins() {
        gathering.tellOf(this, status.equals("APPROVED") ? "participant-approved" : "participant-applied");
        return this;
    }

    Guest withdraws() {
        status = "WITHDRAWN";
        gathering.tellOf(this, "participant-withdrawn");
        return this;
    }

    /** States for the first time when it cannot come. */
    Guest isAwayAt(List<UUID> slotIds) {
        calling()
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("unavailableSlotIds", slotIds))
                .put(gathering.path("/participants/" + id + "/availability"))
                .then()
                .statusCode(200);
        return this;
    }

    Caller calling() {
        return Caller.participant(accountId);
    }

    /** Asks for a meeting; answers its id. */
    String requestsMeetingWith(Guest other) {
        return calling()
                .posts(
                        gathering.path("/meeting-requests"),
                        gathering.timed(Map.of("requesterId", id, "receiverId", other.id)))
                .statusCode(201)
                .extract()
                .path("meetingId");
    }

    ValidatableResponse accepts(String meetingId) {
        return calling().posts("/v1/meetings/" + meetingId + "/acceptance", gathering.timed(Map.of()));
    }

    ValidatableResponse accepts(String meetingId, UUID slotId) {
        return calling().posts("/v1/meetings/" + meetingId + "/acceptance", gathering.timed(Map.of("slotId", slotId)));
    }

    /** Both want to meet, at no slot yet; answers the meeting's id. */
    String agreesToMeet(Guest other) {
        String meetingId = requestsMeetingWith(other);
        other.accepts(meetingId).statusCode(200);
        return meetingId;
    }

    /** Meets the other in this slot; answers the meeting's id. */
    String meets(Guest other, UUID slotId) {
        String meetingId = requestsMeetingWith(other);
        other.accepts(meetingId, slotId).statusCode(200);
        return meetingId;
    }

    /** Does this to the meeting, for example {@code decline}. */
    ValidatableResponse does(String what, String meetingId, Map<String, ?> saying) {
        return calling().posts("/v1/meetings/" + meetingId + "/" + what, gathering.timed(saying));
    }

    /** Says who came; an attendance has no time of its own. */
    ValidatableResponse reports(String meetingId, Map<String, ?> saying) {
        return calling().posts("/v1/meetings/" + meetingId + "/attendance", saying);
    }

    String status() {
        return status;
    }

    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("participantId", id);
        state.put("matchmakingEventId", gathering.id);
        state.put("organisationId", organisationId);
        state.put("organisation", Map.of("kind", kind, "country", country));
        state.put("participationType", type);
        state.put("presence", presence);
        state.put("status", status);
        state.put("everApproved", !status.equals("APPLIED"));
        state.put("accountId", accountId);
        return state;
    }
}
