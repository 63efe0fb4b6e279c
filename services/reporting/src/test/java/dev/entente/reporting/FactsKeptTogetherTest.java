package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.time.Ids;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Facts that arrive together are written together, and yet only the one at fault is set aside. What was is passed over in
 * the end, because rebuilds in other tests would wait for that.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class FactsKeptTogetherTest {
    private static final String TOPIC = "entente.scheduling.meetings";
    private static final String REQUESTED = "entente.scheduling.meeting-requested.v1";
    private static final String ACCEPTED = "entente.scheduling.meeting-accepted.v1";

    /** The reader takes it for a value, and only the database finds that it is no truth value. */
    private static final String UNKEEPABLE = "perhaps";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final UUID meeting = new Ids().get();

    @Test
    void keepsTheFactsOfOneMeetingInTheirOrder() {
        tell(REQUESTED, 1, "false");
        tell(ACCEPTED, 2, "false");
        tell(ACCEPTED, 3, "true");

        eventually(() -> assertThat(Sql.column(
                        "select version || ':' || presumed || ':' || (superseded_at is null) from fact"
                                + " where aggregate_id = ? order by generation, version",
                        meeting))
                .startsWith("1:false:false", "2:false:false", "3:true:true"));
    }

    @Test
    void setsAsideOnlyTheFactThatCannotBeKept() {
        UUID other = new Ids().get();
        tell(meeting, REQUESTED, 1, UNKEEPABLE);
        tell(other, REQUESTED, 1, "false");

        eventually(() -> assertThat(setAside()).containsExactly("1"));
        eventually(() -> assertThat(Sql.column("select distinct version from fact where aggregate_id = ?", other))
                .containsExactly("1"));
        ReportingService.skipDeadLettersOf(meeting.toString());
    }

    @Test
    void setsAsideTheParkedFactThatCannotBeKeptAndNotTheOneItWaitedFor() {
        tell(REQUESTED, 1, "false");
        tell(ACCEPTED, 3, UNKEEPABLE);
        eventually(() -> assertThat(
                        Sql.column("select version from parked_message where aggregate_id = ?", meeting.toString()))
                .contains("3"));

        tell(ACCEPTED, 2, "false");

        eventually(() -> assertThat(setAside()).containsExactly("3"));
        eventually(() -> assertThat(Sql.column(
                        "select distinct version from fact where aggregate_id = ? order by version", meeting))
                .containsExactly("1", "2"));
        ReportingService.skipDeadLettersOf(meeting.toString());
    }

    private Iterable<String> setAside() {
        return Sql.column("select distinct version from dead_letter where aggregate_id = ?", meeting.toString());
    }

    private void tell(String type, long version, String presumed) {
        tell(meeting, type, version, presumed);
    }

    private static void tell(UUID meeting, String type, long version, String presumed) {
        Map<String, Object> party = Map.of("participantId", new Ids().get(), "country", "BE");
        Map<String, Object> state = Map.of(
                "meetingId",
                meeting,
                "matchmakingEventId",
                new Ids().get(),
                "kind",
                "C2C",
                "status",
                "ACCEPTED",
                "attendance",
                "UNREPORTED",
                "presumed",
                presumed,
                "requester",
                party,
                "receiver",
                party);
        messages.send(
                TOPIC,
                messages.envelope(type, meeting, version),
                Map.of("occurredAt", "2017-05-16T08:00:00Z", "meeting", state));
    }
}
