package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.numberOf;
import static dev.entente.reporting.ReportingService.olga;
import static dev.entente.reporting.ReportingService.otto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.reporting.Chronicle.Party;
import dev.entente.reporting.EventStream.Received;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class OutcomeStreamTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-03-01T10:00:00Z"));
    private UUID event = new UUID(0, 0);
    private UUID meeting = event;
    private String path = "";

    @BeforeEach
    void oneScheduledMeeting() {
        UUID programme = chronicle.programme();
        event = chronicle.event(programme, "Live");
        Party one = chronicle.approved(event, "CLUSTER", "BE");
        meeting = chronicle.scheduled(event, one, chronicle.approved(event, "CLUSTER", "TW"));
        path = "/v1/programmes/" + programme + "/outcomes/stream?definition=bilateral-meetings.v1";
        eventually(
                () -> assertThat(numberOf(programme, "scheduled-meetings.v1")).isEqualTo(1));
    }

    @Test
    void tellsWholeTotalsFirstAndWheneverOneChanges() {
        try (EventStream stream = EventStream.listen(path)) {
            eventually(() -> assertThat(value(stream.last())).isZero());

            chronicle.hold(meeting);

            eventually(() -> assertThat(value(stream.last())).isEqualTo(1));
            assertThat(stream.received())
                    .allSatisfy(one -> assertThat(one.name()).isEqualTo("outcomes"));
            assertThat(stream.last().id()).matches("\\d+:\\d+");
        }
    }

    @Test
    void keepsSilentTowardsAListenerThatHasEverything() {
        String last;
        try (EventStream stream = EventStream.listen(path)) {
            eventually(() -> assertThat(stream.received()).isNotEmpty());
            last = stream.last().id();
        }

        try (EventStream stream = EventStream.resume(path, last)) {
            chronicle.hold(meeting);

            eventually(() -> assertThat(stream.received()).isNotEmpty());
            assertThat(value(stream.received().get(0))).isEqualTo(1);
        }
    }

    @Test
    void resetsAListenerThatComesFromAnotherGeneration() {
        try (EventStream stream = EventStream.resume(path, "999:1")) {
            eventually(() -> assertThat(stream.received()).hasSizeGreaterThan(1));

            assertThat(stream.received().get(0).name()).isEqualTo("reset");
            assertThat(stream.received().get(1).name()).isEqualTo("outcomes");
        }
    }

    @Test
    void answersStrangersBeforeTheFirstByte() {
        otto().get(path).then().statusCode(404).body("code", equalTo("PROGRAMME_MUST_BE_KNOWN"));
        olga().get(path + "&groupBy=colour").then().statusCode(400).body("code", equalTo("GROUP_KEY_MUST_BE_KNOWN"));
        olga().header("Last-Event-ID", "yesterday")
                .get(path)
                .then()
                .statusCode(400)
                .body("code", equalTo("LAST_EVENT_ID_MUST_COME_FROM_THE_STREAM"));
    }

    private static int value(Received event) {
        return JsonPath.from(event.data()).getInt("items[0].value");
    }
}
