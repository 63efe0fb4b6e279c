package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.numberOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.CarelessQuery;
import dev.entente.platformtest.servers.GuardedTables;
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

    @Test
    void letsNobodyElseChangeFacts() {
        assertThat(factsChangedBy("service:reporting", "SERVICE")).isPositive();
        assertThat(factsChangedBy(ReportingService.OTTO, "ORGANISER,ANALYST")).isZero();
        assertThat(factsChangedBy(ReportingService.OLGA, "PARTICIPANT")).isZero();
        assertThat(factsChangedBy("", "")).isZero();
    }

    @Test
    void letsNobodyChangeWhatTheyOnlySee() {
        assertThat(factsChangedBy(ReportingService.OLGA, "ORGANISER")).isZero();
        assertThat(new CarelessQuery(ReportingService.OTTO.toString(), "ORGANISER")
                        .changes("update fact set topic = topic where subject = 'organisation'"))
                .isZero();
    }

    @Test
    void letsNobodyElseEnterFacts() {
        CarelessQuery otto = new CarelessQuery(ReportingService.OTTO.toString(), "ORGANISER");
        String insert = "insert into fact(subject, state) values ('organisation', '{}')";

        assertThat(otto.refusal(insert))
                .hasValueSatisfying(why -> assertThat(why).startsWith("42501").contains("row-level security"));
        assertThat(new CarelessQuery("service:reporting", "SERVICE").refusal(insert))
                .as("the policy lets it pass, and then something is missing")
                .hasValueSatisfying(why -> assertThat(why).startsWith("23502"));
    }

    /** Of each new table somebody must decide. */
    @Test
    void guardsEachTableThatHoldsWhatBelongsToSomebody() {
        GuardedTables tables = GuardedTables.ofThisService();

        assertThat(tables.guarded()).containsExactlyInAnyOrder("fact");
        assertThat(tables.open()).containsExactlyInAnyOrder("projection", "reached_watermark", "watermark");
    }

    private int factsSeenBy(Object subject, String roles) {
        return new CarelessQuery(subject.toString(), roles).counts("fact where programme_id = ?", programme);
    }

    private int factsChangedBy(Object subject, String roles) {
        return new CarelessQuery(subject.toString(), roles)
                .changes("update fact set topic = topic where programme_id = ?", programme);
    }
}
