package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.admin;
import static dev.entente.reporting.ReportingService.numberOf;
import static dev.entente.reporting.ReportingService.outcomesOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import dev.entente.reporting.Chronicle.Party;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A service that reporting listens to was restored to an earlier time. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class RestoredSenderTest {
    private static final String HELD = "bilateral-meetings.v1";
    private static final String CONFIRMED = "agreements-initiated-or-established.v1";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-03-10T10:00:00Z"));
    private UUID programme = new UUID(0, 0);
    private UUID event = programme;
    private Party belgian = new Party(programme, programme, "", "");
    private Party taiwanese = belgian;

    @BeforeEach
    void twoParties() {
        programme = chronicle.programme();
        event = chronicle.event(programme, "Restored");
        belgian = chronicle.approved(event, "CLUSTER", "BE");
        taiwanese = chronicle.approved(event, "CLUSTER", "TW");
    }

    @Test
    void countsWhatTheRestoredServiceStillKnows() {
        UUID kept = chronicle.held(event, belgian, taiwanese);
        UUID lost = chronicle.held(event, taiwanese, belgian);
        eventuallyCounts(HELD, 2);
        Instant before = chronicle.lastRecordedAt();

        chronicle.takenBackToScheduled(kept);
        messages.startEpochWithout("entente.scheduling.meetings", lost);

        eventuallyCounts(HELD, 0);
        eventuallyCounts("scheduled-meetings.v1", 1);
        assertThat(differences().getString(differenceOf(kept) + ".kind")).isEqualTo("TAKEN_BACK");
        assertThat(differences().getInt(differenceOf(kept) + ".heldVersion")).isEqualTo(3);
        assertThat(differences().getInt(differenceOf(kept) + ".toldVersion")).isEqualTo(2);
        assertThat(differences().getString(differenceOf(lost) + ".kind")).isEqualTo("VOID");
        assertThat(outcomesOf(programme, "?definition=" + HELD + "&asOf=" + before)
                        .getInt("items[0].value"))
                .isEqualTo(2);
    }

    @Test
    void answersTheSameAfterARebuild() {
        chronicle.takenBackToScheduled(chronicle.held(event, belgian, taiwanese));
        messages.startEpochWithout("entente.scheduling.meetings", chronicle.held(event, taiwanese, belgian));
        eventuallyCounts("scheduled-meetings.v1", 1);
        eventuallyCounts(HELD, 0);
        List<Object> before = outcomesOf(programme, "").getList("items");

        JsonPath job = rebuilt();

        assertThat(job.getList("result.comparison.examples")).isEmpty();
        assertThat(job.getBoolean("result.switched")).isTrue();
        assertThat(outcomesOf(programme, "").getList("items")).isEqualTo(before);
    }

    @Test
    void datesAnAgreementByTheConfirmationThatSurvived() {
        UUID meeting = chronicle.held(event, belgian, taiwanese);
        UUID agreement = chronicle.confirmed(event, meeting, "LETTER_OF_INTENT", belgian, taiwanese);
        eventuallyCounts(CONFIRMED, 1);
        String lost = " where aggregate_id = '" + agreement + "' and version = 2 and epoch = 1";
        Sql.run("update fact set occurred_at = occurred_at - interval '1 year'" + lost);

        chronicle.takenBackToReported(agreement);
        eventuallyCounts(CONFIRMED, 0);
        chronicle.confirmedAnew(agreement);

        eventuallyCounts(CONFIRMED + "&occurredFrom=2017-01-01T00:00:00Z", 1);
        Sql.run("update fact set occurred_at = occurred_at + interval '1 year'" + lost);
    }

    private void eventuallyCounts(String definition, long number) {
        eventually(() -> assertThat(numberOf(programme, definition)).isEqualTo(number));
    }

    private static String differenceOf(UUID aggregate) {
        return "items.find { it.aggregateId == '" + aggregate + "' }";
    }

    private static JsonPath differences() {
        return admin().get("/v1/operations/restore-differences?limit=200").jsonPath();
    }

    private static JsonPath rebuilt() {
        String path = admin().body(Map.of())
                .post("/v1/projections/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String job = path.substring(path.indexOf("/v1/"));
        eventually(() -> admin().get(job).then().body("status", equalTo("SUCCEEDED")));
        return admin().get(job).jsonPath();
    }
}
