package dev.entente.reporting;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.reporting.ReportingService.admin;
import static dev.entente.reporting.ReportingService.numberOf;
import static dev.entente.reporting.ReportingService.olga;
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
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = ReportingService.NAME))
class RebuildTest {
    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final Chronicle chronicle = new Chronicle(messages, Instant.parse("2026-04-01T10:00:00Z"));
    private UUID programme = new UUID(0, 0);
    private UUID event = programme;

    @BeforeEach
    void oneHeldMeeting() {
        programme = chronicle.programme();
        event = chronicle.event(programme, "Rebuilt");
        holdOneMore();
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(1));
    }

    @Test
    void answersTheSameFromTheNextGeneration() {
        String question = "?groupBy=country&asOf=" + chronicle.lastRecordedAt();
        JsonPath before = outcomesOf(programme, question);

        JsonPath job = rebuilt(Map.of());

        assertThat(job.getString("status")).isEqualTo("SUCCEEDED");
        assertThat(job.getBoolean("result.switched")).isTrue();
        assertThat(job.getInt("result.comparison.differing")).isZero();
        JsonPath after = outcomesOf(programme, question);
        assertThat(after.getInt("generation")).isEqualTo(before.getInt("generation") + 1);
        assertThat(after.getList("items")).isEqualTo(before.getList("items"));
        holdOneMore();
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2));
    }

    @Test
    void findsNoDifferenceInWhatWasReadFromALogThatIsGone() {
        Sql.run("update fact set \"offset\" = \"offset\" + 1000000 where generation = " + servingGeneration());

        JsonPath rebuilt = rebuilt(Map.of());

        assertThat(rebuilt.getInt("result.comparison.differing")).isZero();
        assertThat(rebuilt.getBoolean("result.switched")).isTrue();
    }

    @Test
    void buildsOneGenerationAtATimeHoweverManyAskAtOnce() {
        List<CompletableFuture<Response>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> admin().body(Map.of()).post("/v1/projections/rebuilds")))
                .limit(4)
                .toList();

        List<Response> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().map(Response::statusCode))
                .contains(202)
                .allMatch(status -> status == 202 || status == 409);
        answers.stream().filter(answer -> answer.statusCode() == 202).forEach(answer -> ended(job(answer)));
    }

    @Test
    void keepsTheServingGenerationWhenTheNewOneDiffers() {
        int serving = outcomesOf(programme, "").getInt("generation");
        Sql.run("update fact set state = jsonb_set(state, '{attendance}', '\"UNREPORTED\"') where subject = 'meeting'"
                + " and generation = " + serving + " and message_type = 'entente.scheduling.meeting-held.v1'"
                + " and programme_id = '" + programme + "'");
        assertThat(numberOf(programme, "bilateral-meetings.v1")).isZero();

        JsonPath rejected = rebuilt(Map.of());

        assertThat(rejected.getBoolean("result.switched")).isFalse();
        assertThat(rejected.getInt("result.comparison.differing")).isEqualTo(1);
        assertThat(rejected.getString("result.comparison.examples[0].difference"))
                .isEqualTo("OTHER_STATE");
        assertThat(rejected.getString("result.comparison.examples[0].subject")).isEqualTo("meeting");
        assertThat(outcomesOf(programme, "").getInt("generation")).isEqualTo(serving);

        JsonPath mended = rebuilt(Map.of("acceptDifferences", true));

        assertThat(mended.getBoolean("result.switched")).isTrue();
        assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(1);
        admin().get("/v1/projections")
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("SERVING"))
                .body("items[1].status", equalTo("REJECTED"))
                .body("items[2].status", equalTo("RETIRED"))
                .body("items[2].generation", equalTo(serving));
    }

    @Test
    void passesOverAgainWhatAnOperatorPassedOver() {
        UUID meeting = scheduleOneMore();
        chronicle.broken(meeting);
        chronicle.broken(meeting);
        chronicle.hold(meeting);
        String served = consumerOf(servingGeneration());
        skipNext(meeting, served);
        skipNext(meeting, served);
        eventually(
                () -> assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2));

        JsonPath job = rebuilt(Map.of());

        assertThat(job.getBoolean("result.switched")).isTrue();
        assertThat(job.getInt("result.passedOver")).isGreaterThanOrEqualTo(2);
        assertThat(deadLettersOf(meeting, consumerOf(servingGeneration()))).containsExactly("SKIPPED", "SKIPPED");
        assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2);
    }

    @Test
    void appliesAgainWhatAnOperatorRetried() {
        UUID meeting = scheduleOneMore();
        String served = consumerOf(servingGeneration());
        Sql.run("alter table fact add constraint not_yet_held check (aggregate_id <> '" + meeting
                + "' or attendance <> 'HELD') not valid");
        try {
            chronicle.hold(meeting);
            eventually(() -> assertThat(deadLettersOf(meeting, served)).containsExactly("OPEN"));
        } finally {
            Sql.run("alter table fact drop constraint not_yet_held");
        }
        ReportingService.retryDeadLetterOf(meeting.toString(), served);

        JsonPath job = rebuilt(Map.of());

        assertThat(job.getBoolean("result.switched")).isTrue();
        assertThat(deadLettersOf(meeting, consumerOf(servingGeneration()))).isEmpty();
        assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2);
    }

    @Test
    void waitsUntilTheOperatorDecidesAboutEveryBrokenMessage() {
        UUID meeting = scheduleOneMore();
        chronicle.broken(meeting);
        chronicle.hold(meeting);
        int serving = servingGeneration();
        eventually(() -> assertThat(deadLettersOf(meeting, consumerOf(serving))).containsExactly("OPEN"));

        String job = startRebuild(Map.of());

        eventually(() ->
                assertThat(deadLettersOf(meeting, consumerOf(serving + 1))).containsExactly("OPEN"));
        eventually(() -> assertThat(admin().get(job).jsonPath().getString("progress.phase"))
                .isEqualTo("deciding"));
        assertThat(servingGeneration()).isEqualTo(serving);

        skipNext(meeting, consumerOf(serving));

        assertThat(ended(job).getBoolean("result.switched")).isTrue();
        assertThat(servingGeneration()).isEqualTo(serving + 1);
        assertThat(deadLettersOf(meeting, consumerOf(serving + 1))).containsExactly("SKIPPED");
        assertThat(numberOf(programme, "bilateral-meetings.v1")).isEqualTo(2);
    }

    @Test
    void isForAdminsOnly() {
        olga().get("/v1/projections").then().statusCode(403);
        olga().body(Map.of()).post("/v1/projections/rebuilds").then().statusCode(403);
        admin().body(Map.of("colour", "red"))
                .post("/v1/projections/rebuilds")
                .then()
                .statusCode(400);
    }

    private void holdOneMore() {
        Party one = chronicle.approved(event, "CLUSTER", "BE");
        chronicle.held(event, one, chronicle.approved(event, "CLUSTER", "TW"));
    }

    private UUID scheduleOneMore() {
        Party one = chronicle.approved(event, "CLUSTER", "BE");
        return chronicle.scheduled(event, one, chronicle.approved(event, "CLUSTER", "TW"));
    }

    private int servingGeneration() {
        return outcomesOf(programme, "").getInt("generation");
    }

    /** A generation that was retired a moment ago may still read, so each is asked about by its name. */
    private static String consumerOf(int generation) {
        return "reporting.meetings@" + generation;
    }

    private static List<String> deadLettersOf(UUID meeting, String consumer) {
        return Sql.column(
                "select status from dead_letter where aggregate_id = ? and consumer = ? order by version",
                meeting.toString(),
                consumer);
    }

    private static void skipNext(UUID meeting, String consumer) {
        eventually(() -> assertThat(deadLettersOf(meeting, consumer)).contains("OPEN"));
        ReportingService.skipDeadLetterOf(meeting.toString(), consumer);
    }

    private static JsonPath rebuilt(Map<String, Object> body) {
        return ended(startRebuild(body));
    }

    private static String startRebuild(Map<String, Object> body) {
        return job(admin().body(body)
                .post("/v1/projections/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .response());
    }

    private static String job(Response started) {
        String job = started.header("Location");
        return job.substring(job.indexOf("/v1/"));
    }

    private static JsonPath ended(String path) {
        eventually(() ->
                assertThat(admin().get(path).jsonPath().getString("status")).isIn(List.of("SUCCEEDED", "FAILED")));
        return admin().get(path).jsonPath();
    }
}
