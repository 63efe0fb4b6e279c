package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.numberOf;
import static dev.entente.reporting.ReportingService.olga;
import static dev.entente.reporting.ReportingService.outcomesOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.reporting.Chronicle.Party;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class SettlementTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    /** What is settled stays settled, so each test begins after the others. */
    private static final AtomicInteger DAYS = new AtomicInteger();

    private static Instant nextDay() {
        return Instant.parse("2026-02-01T10:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));
    }

    @Test
    void settlesWhatEveryServiceHasToldInFull() {
        Chronicle chronicle = new Chronicle(messages, nextDay());
        UUID programme = chronicle.programme();
        UUID event = chronicle.event(programme, "Settled");
        Party one = chronicle.approved(event, "CLUSTER", "BE");
        Party other = chronicle.approved(event, "CLUSTER", "TW");
        chronicle.held(event, one, other);
        Instant told = chronicle.lastRecordedAt();

        chronicle.watermarks(told, 0);

        eventually(() -> assertThat(outcomesOf(programme, "?asOf=settled").getString("asOf"))
                .isEqualTo(told.toString()));
        JsonPath settled = outcomesOf(programme, "?asOf=settled&definition=bilateral-meetings.v1");
        assertThat(settled.getBoolean("settled")).isTrue();
        assertThat(settled.getInt("items[0].value")).isEqualTo(1);
        assertThat(settled.getMap("epochs")).containsOnlyKeys("registration", "scheduling", "agreements");
        assertThat(outcomesOf(programme, "?asOf=" + told.minusSeconds(1)).getBoolean("settled"))
                .isTrue();
        assertThat(outcomesOf(programme, "?asOf=" + told.plusSeconds(1)).getBoolean("settled"))
                .isFalse();
        assertThat(outcomesOf(programme, "").getBoolean("settled")).isFalse();
    }

    @Test
    void settlesNothingBeyondMessagesThatAreStillOnTheirWay() {
        Chronicle chronicle = new Chronicle(messages, nextDay());
        UUID programme = chronicle.programme();
        chronicle.event(programme, "Unsettled");
        Instant told = chronicle.lastRecordedAt();
        chronicle.watermarks(told, 0);
        eventually(() -> assertThat(outcomesOf(programme, "?asOf=settled").getString("asOf"))
                .isEqualTo(told.toString()));

        chronicle.watermarks(told.plusSeconds(60), 1);
        UUID marker = chronicle.programme();
        eventually(() -> assertThat(numberOf(marker, "bilateral-meetings.v1")).isZero());

        assertThat(outcomesOf(programme, "?asOf=" + told.plusSeconds(60)).getBoolean("settled"))
                .isFalse();
        assertThat(outcomesOf(programme, "").getString("reachedUpTo")).isEqualTo(told.toString());
    }

    @Test
    void settlesNothingBeyondAMessageThatWasSetAside() {
        Chronicle chronicle = new Chronicle(messages, nextDay());
        UUID programme = chronicle.programme();
        UUID event = chronicle.event(programme, "Blocked");
        Instant beforeTheBrokenOne = chronicle.lastRecordedAt();
        String broken = chronicle.brokenMeeting().aggregateId();
        Party one = chronicle.approved(event, "CLUSTER", "BE");
        chronicle.held(event, one, chronicle.approved(event, "CLUSTER", "TW"));
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(1));

        chronicle.watermarks(beforeTheBrokenOne, 0);
        chronicle.watermarks(chronicle.lastRecordedAt(), 0);

        eventually(() -> assertThat(outcomesOf(programme, "?asOf=settled").getString("asOf"))
                .isEqualTo(beforeTheBrokenOne.toString()));
        assertThat(outcomesOf(programme, "?asOf=" + chronicle.lastRecordedAt()).getBoolean("settled"))
                .isFalse();

        ReportingService.skipDeadLettersOf(broken);

        eventually(() -> assertThat(outcomesOf(programme, "?asOf=settled").getString("asOf"))
                .isEqualTo(chronicle.lastRecordedAt().toString()));
    }

    @Test
    void answersTheSameForEverOnceSettled() {
        Chronicle chronicle = new Chronicle(messages, nextDay());
        UUID programme = chronicle.programme();
        UUID event = chronicle.event(programme, "For ever");
        Party one = chronicle.approved(event, "CLUSTER", "BE");
        UUID meeting = chronicle.held(event, one, chronicle.approved(event, "CLUSTER", "TW"));
        Instant told = chronicle.lastRecordedAt();
        chronicle.watermarks(told, 0);
        String question = "?groupBy=country&asOf=" + told;
        eventually(() -> assertThat(outcomesOf(programme, question).getBoolean("settled"))
                .isTrue());
        List<Object> before = outcomesOf(programme, question).getList("items");

        chronicle.dispute(meeting);
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isZero());

        assertThat(outcomesOf(programme, question).getList("items")).isEqualTo(before);
        olga().get("/v1/matchmaking-events/" + event + "/outcomes" + question)
                .then()
                .statusCode(200);
    }
}
