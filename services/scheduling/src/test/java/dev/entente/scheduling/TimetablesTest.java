package dev.entente.scheduling;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.entente.platformtest.contracts.Schemas;
import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "scheduling"))
class TimetablesTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Test
    void proposesWithoutBookingAndPublishesOnCommand() {
        Gathering hannover = hannover(3);
        List<String> accepted = acceptedMeetings(hannover, 6);

        String timetable = starts(hannover, false);
        JsonPath proposal = reaches(hannover, timetable, "PROPOSED");
        assertThat(proposal.getInt("certificate.requested")).isEqualTo(accepted.size());
        assertThat(proposal.getInt("certificate.placed")).isEqualTo(accepted.size());
        assertThat(proposal.getInt("certificate.placedBound")).isEqualTo(accepted.size());
        assertThat(statuses(hannover)).containsOnly("ACCEPTED");

        hannover.organiser()
                .gets("/v1/timetables/" + timetable + "/placements")
                .statusCode(200)
                .body("items", hasSize(accepted.size()));
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(202)
                .header("Location", notNullValue());
        reaches(hannover, timetable, "PUBLISHED");

        assertThat(statuses(hannover)).containsOnly("SCHEDULED");
        Claims.assertSound(hannover);
    }

    @Test
    void publishesAtOnceWhenAsked() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 5);

        String timetable = starts(hannover, true);
        reaches(hannover, timetable, "PUBLISHED");

        assertThat(statuses(hannover)).containsOnly("SCHEDULED");
        Claims.assertSound(hannover);
    }

    @Test
    void tellsItsFactsInOrderAndByContract() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 3);

        String timetable = starts(hannover, true);
        reaches(hannover, timetable, "PUBLISHED");

        eventually(() -> assertThat(factsOf(timetable))
                .containsExactly("timetable-started.v1", "timetable-proposed.v1", "timetable-published.v1"));
        published(timetable)
                .forEach(message ->
                        Schemas.validate(message.type(), message.body().toString()));
    }

    @Test
    void respectsBookingsMadeSinceTheProposal() {
        Gathering small = hannover(1);
        Guest ada = small.visitor();
        Guest bob = small.visitor();
        String meetingId = ada.requestsMeetingWith(bob);
        bob.accepts(meetingId).statusCode(200);
        String timetable = starts(small, false);
        reaches(small, timetable, "PROPOSED");
        String slot = small.organiser()
                .gets("/v1/timetables/" + timetable + "/placements")
                .extract()
                .path("items[0].slotId");
        small.visitor().meets(small.visitor(), UUID.fromString(slot));

        small.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(202);
        JsonPath published = reaches(small, timetable, "PUBLISHED");

        assertThat(published.getInt("overtakenMeetings")).isEqualTo(1);
        assertThat(Claims.statusOf(meetingId)).isEqualTo("ACCEPTED");
        Claims.assertSound(small);
    }

    @Test
    void supersedesTheOnePublishedBefore() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 2);
        String first = starts(hannover, true);
        reaches(hannover, first, "PUBLISHED");

        String second = starts(hannover, true);
        reaches(hannover, second, "PUBLISHED");

        reaches(hannover, first, "SUPERSEDED");
    }

    @Test
    void saysWhyNothingCanBePlaced() {
        Gathering hannover = hannover(3);
        acceptedMeetings(hannover, 2);
        Sql.run("update slot set starts_at = now() - interval '1 day' where matchmaking_event_id = '" + hannover.id
                + "'");

        String timetable = starts(hannover, false);

        assertThat(reaches(hannover, timetable, "INFEASIBLE").getString("reason"))
                .startsWith("No slot can be booked");
    }

    @Test
    void isDiscardedByItsOrganiserOnly() {
        Gathering hannover = hannover(3);
        String timetable = starts(hannover, false);
        reaches(hannover, timetable, "PROPOSED");
        Caller stranger = Caller.organiser(UUID.randomUUID());

        stranger.gets("/v1/timetables/" + timetable).statusCode(404);
        stranger.gets(hannover.path("/timetables")).statusCode(404);
        stranger.posts("/v1/timetables/" + timetable + "/discard", Map.of()).statusCode(404);
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/discard", Map.of())
                .statusCode(200)
                .body("status", equalTo("DISCARDED"));
        hannover.organiser()
                .posts("/v1/timetables/" + timetable + "/publication", Map.of())
                .statusCode(409)
                .body("code", equalTo("TIMETABLE_MUST_BE_PROPOSED"));
    }

    @Test
    void publishesMoreMeetingsThanOneBatchHolds() {
        Gathering fair = Gathering.tomorrow(messages).session(6).tables(30);
        fair.announced();
        List<Guest> visitors = fair.visitors(46);
        int meetings = 0;
        for (int guest = 0; guest < visitors.size(); guest++) {
            for (int step = 1; step <= 5; step++) {
                Guest other = visitors.get((guest + step) % visitors.size());
                String meetingId = visitors.get(guest).requestsMeetingWith(other);
                other.accepts(meetingId).statusCode(200);
                meetings++;
            }
        }

        String timetable = starts(fair, true);
        JsonPath published = reaches(fair, timetable, "PUBLISHED");

        assertThat(meetings).isGreaterThan(200);
        assertThat(published.getInt("publishedMeetings")).isEqualTo(published.getInt("certificate.placed"));
        assertThat(published.getInt("certificate.placed")).isGreaterThan(220);
        Claims.assertSound(fair);
    }

    private static Gathering hannover(int tables) {
        return Gathering.tomorrow(messages).tables(tables).announced();
    }

    private static List<String> acceptedMeetings(Gathering gathering, int count) {
        List<Guest> visitors = gathering.visitors(count);
        List<String> meetings = new ArrayList<>();
        for (int guest = 0; guest < count; guest++) {
            Guest other = visitors.get((guest + 1) % count);
            if (count > 2 || guest == 0) {
                String meetingId = visitors.get(guest).requestsMeetingWith(other);
                other.accepts(meetingId).statusCode(200);
                meetings.add(meetingId);
            }
        }
        return meetings;
    }

    private static String starts(Gathering gathering, boolean publish) {
        return gathering
                .organiser()
                .posts(gathering.path("/timetables"), Map.of("method", "FIRST_FIT", "publish", publish))
                .statusCode(202)
                .header("Location", notNullValue())
                .extract()
                .path("timetableId");
    }

    private static JsonPath reaches(Gathering gathering, String timetable, String status) {
        eventually(
                () -> assertThat(read(gathering, timetable).getString("status")).isEqualTo(status));
        return read(gathering, timetable);
    }

    private static JsonPath read(Gathering gathering, String timetable) {
        return gathering
                .organiser()
                .gets("/v1/timetables/" + timetable)
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> statuses(Gathering gathering) {
        return Sql.column("select status from meeting where matchmaking_event_id = ?", gathering.id);
    }

    private static List<String> factsOf(String timetable) {
        return published(timetable).stream()
                .map(message -> message.type().replace("entente.scheduling.", ""))
                .toList();
    }

    private static List<PublishedMessage> published(String timetable) {
        return messages.publishedOn("entente.scheduling.timetables", timetable);
    }
}
