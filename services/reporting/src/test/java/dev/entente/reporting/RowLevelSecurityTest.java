package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.numberOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.CarelessQuery;
import dev.entente.platformtest.servers.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The belt behind the queries: what a query without any thought of owners would show. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class RowLevelSecurityTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private UUID programme = new UUID(0, 0);

    @BeforeEach
    void oneParticipant() {
        Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-06-01T10:00:00Z"));
        programme = chronicle.programme();
        chronicle.approved(chronicle.event(programme, "Guarded"), "CLUSTER", "BE");
        eventually(
                () -> assertThat(numberOf(programme, "matchmaking-events.v1")).isEqualTo(1));
    }

    @Test
    void showsFactsToOrganisersAnalystsAdminsAndTheServiceItself() {
        assertThat(factsSeenBy(ReportingService.OLGA, "ORGANISER")).isPositive();
        assertThat(factsSeenBy(ReportingService.ANN, "ANALYST")).isPositive();
        assertThat(factsSeenBy(ReportingService.ADAM, "ADMIN")).isPositive();
        assertThat(factsSeenBy("service:reporting", "SERVICE")).isPositive();
    }

    @Test
    void hidesFactsFromEverybodyElse() {
        assertThat(factsSeenBy(ReportingService.OTTO, "ORGANISER,ANALYST")).isZero();
        assertThat(factsSeenBy(ReportingService.OLGA, "PARTICIPANT")).isZero();
        assertThat(factsSeenBy(ReportingService.ANN, "ORGANISER")).isZero();
        assertThat(factsSeenBy("", "")).isZero();
    }

    private int factsSeenBy(Object subject, String roles) {
        return new CarelessQuery(subject.toString(), roles).counts("fact where programme_id = ?", programme);
    }
}
