package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class AttendanceReportsTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void takesBothPartiesWordsAndTheOrganisersDecision() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String meetingId = ada.meets(bob, hannover.slot(0));
        hannover.enters("RUNNING");

        ada.reports(meetingId, Map.of("attendance", "HELD")).statusCode(200).body("attendance", equalTo("HELD"));
        bob.reports(meetingId, Map.of("attendance", "NO_SHOW", "noShowParticipantIds", List.of(ada.id)))
                .statusCode(200)
                .body("attendance", equalTo("DISPUTED"));
        hannover.organiser()
                .posts(
                        "/v1/meetings/" + meetingId + "/attendance",
                        Map.of("attendance", "NO_SHOW", "noShowParticipantIds", List.of(ada.id)))
                .statusCode(200)
                .body("attendance", equalTo("NO_SHOW"))
                .body("decidedByOrganiser", equalTo(true))
                .body("noShowParticipantIds", contains(ada.id.toString()));

        Claims.assertSound(hannover);
    }

    @Test
    void datesAttendanceOfThePastByItsSlot() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.meets(hannover.visitor(), hannover.slot(2));
        hannover.enters("RUNNING");

        ada.reports(meetingId, Map.of("attendance", "HELD")).statusCode(200);

        assertThat(lastOccurredAt(meetingId)).isEqualTo(hannover.slotEnd(2));
    }

    @Test
    void refusesAttendanceBeforeTheEventRuns() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.meets(hannover.visitor(), hannover.slot(0));

        ada.reports(meetingId, Map.of("attendance", "HELD"))
                .statusCode(409)
                .body("code", equalTo("PHASE_MUST_ALLOW_ACTIVITY"));
    }

    @Test
    void refusesAttendanceOfMeetingThatHasNotBegun() {
        Gathering tomorrow =
                Gathering.tomorrow(messages).tables(2).phase("RUNNING").announced();
        Guest ada = tomorrow.visitor();
        String meetingId = ada.meets(tomorrow.visitor(), tomorrow.slot(0));

        ada.reports(meetingId, Map.of("attendance", "HELD"))
                .statusCode(409)
                .body("code", equalTo("MEETING_MUST_HAVE_BEGUN"));
    }

    @Test
    void demandsNamesOfThoseAbsent() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        String meetingId = ada.meets(hannover.visitor(), hannover.slot(0));
        hannover.enters("RUNNING");

        ada.reports(meetingId, Map.of("attendance", "NO_SHOW"))
                .statusCode(422)
                .body("code", equalTo("ABSENT_PARTICIPANTS_MUST_BE_NAMED"));
        ada.reports(meetingId, Map.of("attendance", "NO_SHOW", "noShowParticipantIds", List.of(NewId.next())))
                .statusCode(422);
        ada.reports(meetingId, Map.of("attendance", "PERHAPS")).statusCode(400);
    }

    @Test
    void presumesUnreportedMeetingsOfClosedSessionHeld() {
        Gathering hannover = hannover().session(3).announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        Guest carol = hannover.visitor();
        String unreported = ada.meets(bob, hannover.slot(0));
        String missed = ada.meets(carol, hannover.slot(1));
        String later = bob.meets(carol, hannover.slot(7));
        String open = hannover.visitor().requestsMeetingWith(ada);
        hannover.enters("RUNNING");
        ada.reports(missed, Map.of("attendance", "NO_SHOW", "noShowParticipantIds", List.of(carol.id)))
                .statusCode(200);

        hannover.closesSession(0);

        eventually(() -> assertThat(attendance(unreported)).containsExactly("HELD", "t"));
        assertThat(attendance(missed)).containsExactly("NO_SHOW", "f");
        assertThat(attendance(later)).containsExactly("UNREPORTED", "f");
        assertThat(Claims.statusOf(open)).isEqualTo("REQUESTED");
        assertThat(lastOccurredAt(unreported)).isEqualTo(hannover.slotEnd(0));
        Claims.assertSound(hannover);
    }

    @Test
    void takesNoBookingInClosedSession() {
        Gathering hannover = hannover().session(3).announced();
        Guest bob = hannover.visitor();
        String meetingId = hannover.visitor().requestsMeetingWith(bob);
        hannover.closesSession(0);

        bob.accepts(meetingId, hannover.slot(0)).statusCode(409).body("code", equalTo("SESSION_MUST_BE_OPEN"));
        bob.accepts(meetingId, hannover.slot(6)).statusCode(200);
    }

    @Test
    void endsWhatIsUndecidedWhenTheLastSessionCloses() {
        Gathering hannover = hannover();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String requested = ada.requestsMeetingWith(bob);
        Guest carol = hannover.visitor();
        String accepted = ada.requestsMeetingWith(carol);
        carol.accepts(accepted).statusCode(200);
        String scheduled = bob.meets(carol, hannover.slot(0));

        hannover.closesSession(0);

        eventually(() -> assertThat(
                        List.of(Claims.statusOf(requested), Claims.statusOf(accepted), Claims.statusOf(scheduled)))
                .containsExactly("EXPIRED", "CANCELLED", "SCHEDULED"));
        assertThat(attendance(scheduled)).containsExactly("HELD", "t");
        Claims.assertSound(hannover);
        ada.calling()
                .posts(
                        hannover.path("/meeting-requests"),
                        hannover.timed(Map.of("requesterId", ada.id, "receiverId", bob.id)))
                .statusCode(409)
                .body("code", equalTo("EVENT_MUST_HAVE_OPEN_SESSION"));
    }

    @Test
    void cancelsEverythingOfCancelledEvent() {
        Gathering hannover = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = hannover.visitor();
        String requested = ada.requestsMeetingWith(hannover.visitor());
        String scheduled = ada.meets(hannover.visitor(), hannover.slot(0));

        hannover.isCancelled();

        eventually(() -> assertThat(List.of(Claims.statusOf(requested), Claims.statusOf(scheduled)))
                .containsExactly("EXPIRED", "CANCELLED"));
        Claims.assertSound(hannover);
    }

    @Test
    void endsWhatLiesAheadOfWithdrawnParticipant() {
        Gathering hannover = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String sent = ada.requestsMeetingWith(hannover.visitor());
        String received = bob.requestsMeetingWith(ada);
        String scheduled = ada.meets(hannover.visitor(), hannover.slot(0));

        ada.withdraws();

        eventually(
                () -> assertThat(List.of(Claims.statusOf(sent), Claims.statusOf(received), Claims.statusOf(scheduled)))
                        .containsExactly("WITHDRAWN", "EXPIRED", "CANCELLED"));
        Claims.assertSound(hannover);
    }

    @Test
    void endsWhatLiesAheadOfAParticipantThatIsVoid() {
        Gathering hannover = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = hannover.visitor();
        Guest bob = hannover.visitor();
        String sent = ada.requestsMeetingWith(bob);
        String scheduled = ada.meets(hannover.visitor(), hannover.slot(0));

        messages.startEpochWithout("entente.registration.participants", ada.id);

        eventually(() -> assertThat(List.of(Claims.statusOf(sent), Claims.statusOf(scheduled)))
                .containsExactly("WITHDRAWN", "CANCELLED"));
        ada.calling().gets("/v1/meetings/" + sent).statusCode(404);
        bob.calling().gets("/v1/meetings/" + sent).statusCode(200);
        Claims.assertSound(hannover);
    }

    @Test
    void endsWhatLiesAheadAtAnEventThatIsVoid() {
        Gathering hannover = Gathering.tomorrow(messages).tables(3).announced();
        Guest ada = hannover.visitor();
        String requested = ada.requestsMeetingWith(hannover.visitor());
        String scheduled = ada.meets(hannover.visitor(), hannover.slot(0));

        messages.startEpochWithout("entente.registration.matchmaking-events", hannover.id);

        eventually(() -> assertThat(List.of(Claims.statusOf(requested), Claims.statusOf(scheduled)))
                .containsExactly("EXPIRED", "CANCELLED"));
        Claims.assertSound(hannover);
    }

    @Test
    void expiresRequestsAtTheDeadline() {
        Gathering hannover = Gathering.tomorrow(messages)
                .tables(3)
                .rule("requestDeadline", Instant.now().plusSeconds(3600))
                .announced();
        String meetingId = hannover.visitor().requestsMeetingWith(hannover.visitor());

        Sql.run("update matchmaking_event set request_deadline = now() where matchmaking_event_id = '" + hannover.id
                + "'");

        eventually(() -> assertThat(Claims.statusOf(meetingId)).isEqualTo("EXPIRED"));
        Claims.assertSound(hannover);
    }

    private static Gathering hannover() {
        return Gathering.in2016(messages).tables(3).announced();
    }

    private static List<String> attendance(String meetingId) {
        return Sql.rows("select attendance, presumed from meeting where meeting_id = ?", UUID.fromString(meetingId))
                .get(0);
    }

    private static Instant lastOccurredAt(String meetingId) {
        long version = Long.parseLong(
                Sql.value("select fact_version from meeting where meeting_id = ?", UUID.fromString(meetingId)));
        eventually(() -> assertThat(published(meetingId)).hasSize((int) version));
        List<PublishedMessage> facts = published(meetingId);
        return Instant.parse(
                facts.get(facts.size() - 1).body().path("occurredAt").textValue());
    }

    private static List<PublishedMessage> published(String meetingId) {
        return messages.publishedOn("entente.scheduling.meetings", meetingId);
    }
}
