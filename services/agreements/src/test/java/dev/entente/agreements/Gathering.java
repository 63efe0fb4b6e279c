package dev.entente.agreements;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.message.Envelope;
import dev.entente.platform.time.Ids;
import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.Sql;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A matchmaking event as registration and scheduling tell of it: Ada of a Belgian cluster, Bob of a Taiwanese one,
 * Carol's company, Olga who organises it.
 */
final class Gathering {
    private static final Ids IDS = new Ids();
    static final String MEETING_AT = "2017-11-15T09:00:00Z";
    private static final String EVENTS = "entente.registration.matchmaking-events";
    private static final String PARTICIPANTS = "entente.registration.participants";
    private static final String MEETINGS = "entente.scheduling.meetings";

    final UUID id = newId();
    final UUID olga = newId();
    final Guest ada;
    final Guest bob;
    final Guest carol;
    private final TestMessages messages;

    /** Somebody who takes part: the participant, the account that acts for it, its organisation. */
    record Guest(UUID participant, UUID account, UUID organisation, String organisationKind, String country) {
        static Guest of(String organisationKind, String country) {
            return of(newId(), organisationKind, country);
        }

        static Guest of(UUID account, String organisationKind, String country) {
            return new Guest(newId(), account, newId(), organisationKind, country);
        }

        RequestSpecification asks() {
            return as(account, "participant");
        }
    }

    static {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
    }

    static UUID newId() {
        return IDS.get();
    }

    private Gathering(TestMessages messages, Guest ada, Guest bob, Guest carol) {
        this.messages = messages;
        this.ada = ada;
        this.bob = bob;
        this.carol = carol;
    }

    static Gathering live(TestMessages messages) {
        return announced(
                new Gathering(
                        messages, Guest.of("CLUSTER", "BE"), Guest.of("CLUSTER", "TW"), Guest.of("COMPANY", "BE")),
                false);
    }

    static Gathering retrospective(TestMessages messages) {
        return announced(
                new Gathering(
                        messages, Guest.of("CLUSTER", "BE"), Guest.of("CLUSTER", "TW"), Guest.of("COMPANY", "BE")),
                true);
    }

    /** One account stands for all three. */
    static Gathering ofOneDelegate(TestMessages messages) {
        UUID dora = newId();
        return announced(
                new Gathering(
                        messages,
                        Guest.of(dora, "CLUSTER", "BE"),
                        Guest.of(dora, "CLUSTER", "TW"),
                        Guest.of(dora, "COMPANY", "BE")),
                false);
    }

    private static Gathering announced(Gathering gathering, boolean retrospective) {
        gathering.announce("created", "FOLLOW_UP", retrospective);
        List.of(gathering.ada, gathering.bob, gathering.carol).forEach(gathering::apply);
        eventually(() -> assertThat(Sql.value("select count(*) from matchmaking_event where id = ?", gathering.id))
                .isEqualTo("1"));
        eventually(() -> assertThat(
                        Sql.value("select count(*) from participant where matchmaking_event_id = ?", gathering.id))
                .isEqualTo("3"));
        return gathering;
    }

    void archive() {
        announce("phase-changed", "ARCHIVED", false);
        eventually(() -> assertThat(Sql.value("select phase from matchmaking_event where id = ?", id))
                .isEqualTo("ARCHIVED"));
    }

    private void announce(String fact, String phase, boolean retrospective) {
        Map<String, Object> state = Map.of(
                "matchmakingEventId",
                id,
                "programmeId",
                newId(),
                "timeZone",
                "Europe/Brussels",
                "retrospective",
                retrospective,
                "phase",
                phase,
                "organiserAccountIds",
                List.of(olga));
        messages.send(
                EVENTS,
                "entente.registration.matchmaking-event-" + fact + ".v1",
                id,
                Map.of("occurredAt", MEETING_AT, "matchmakingEvent", state));
    }

    private void apply(Guest guest) {
        Map<String, Object> state = Map.of(
                "participantId", guest.participant(),
                "matchmakingEventId", id,
                "accountId", guest.account());
        messages.send(
                PARTICIPANTS,
                "entente.registration.participant-applied.v1",
                guest.participant(),
                Map.of("occurredAt", MEETING_AT, "participant", state));
    }

    UUID held(Guest requester, Guest receiver) {
        UUID meeting = newId();
        tell("meeting-held", meeting, "HELD", requester, receiver);
        eventuallyHeld(meeting, true);
        return meeting;
    }

    UUID missed(Guest requester, Guest receiver) {
        UUID meeting = newId();
        tell("meeting-missed", meeting, "NO_SHOW", requester, receiver);
        eventuallyHeld(meeting, false);
        return meeting;
    }

    void turnsOutMissed(UUID meeting, Guest requester, Guest receiver) {
        tell("meeting-missed", meeting, "NO_SHOW", requester, receiver);
        eventuallyHeld(meeting, false);
    }

    void turnsOutHeld(UUID meeting, Guest requester, Guest receiver) {
        tell("meeting-held", meeting, "HELD", requester, receiver);
        eventuallyHeld(meeting, true);
    }

    Envelope tell(String fact, UUID meeting, String attendance, Guest requester, Guest receiver) {
        return messages.send(
                MEETINGS,
                "entente.scheduling." + fact + ".v1",
                meeting,
                body(meeting, "SCHEDULED", attendance, requester, receiver));
    }

    void tellEnd(String fact, UUID meeting, String status, Guest requester, Guest receiver) {
        messages.send(
                MEETINGS,
                "entente.scheduling." + fact + ".v1",
                meeting,
                body(meeting, status, "UNREPORTED", requester, receiver));
    }

    void tellAgain(Envelope envelope, String attendance, Guest requester, Guest receiver) {
        UUID meeting = UUID.fromString(envelope.aggregateId());
        messages.send(MEETINGS, envelope, body(meeting, "SCHEDULED", attendance, requester, receiver));
    }

    private Map<String, Object> body(UUID meeting, String status, String attendance, Guest requester, Guest receiver) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "meetingId", meeting,
                "matchmakingEventId", id,
                "status", status,
                "attendance", attendance,
                "slotStartsAt", MEETING_AT));
        state.put("requester", side(requester));
        state.put("receiver", side(receiver));
        return Map.of("occurredAt", MEETING_AT, "meeting", state);
    }

    private static Map<String, Object> side(Guest guest) {
        return Map.of(
                "participantId", guest.participant(),
                "organisationId", guest.organisation(),
                "organisationKind", guest.organisationKind(),
                "country", guest.country());
    }

    private static void eventuallyHeld(UUID meeting, boolean held) {
        eventually(() -> assertThat(Sql.column("select held from meeting where id = ?", meeting))
                .containsExactly(held ? "t" : "f"));
    }

    RequestSpecification organiserAsks() {
        return as(olga, "organiser");
    }

    static RequestSpecification strangerAsks() {
        return as(newId(), "organiser", "participant");
    }

    static RequestSpecification as(UUID account, String... roles) {
        return RestAssured.given().auth().oauth2(Tokens.of(account, roles)).contentType(ContentType.JSON);
    }
}
