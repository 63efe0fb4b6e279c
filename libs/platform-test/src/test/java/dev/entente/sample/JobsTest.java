package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.ada;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class JobsTest {
    private static final UUID BOB = UUID.fromString("0192f0c4-0000-7000-8000-0000000b0b00");
    private static final String ENDLESS = "{\"boards\":1000000000}";
    private static final String SLOW = "{\"boards\":1000000000,\"dryingMillis\":500}";
    private static final String FIVE_BOARDS = "{\"boards\":5}";
    private static final String SIGNATURE = "-1";
    private static final String WET_PAINT = "-2";

    @Test
    void runsEachStepOnceAndTellsTheResult() {
        String job = paint("{\"boards\":40}");

        eventually(() -> look(job)
                .body("status", equalTo("SUCCEEDED"))
                .body("progress.done", equalTo(40))
                .body("progress.total", equalTo(40))
                .body("result.painted", equalTo(40))
                .body("problem", nullValue())
                .body("finishedAt", notNullValue()));
        assertThat(boards(job))
                .isEqualTo(
                        LongStream.rangeClosed(1, 40).mapToObj(Long::toString).toList());
    }

    @Test
    void endsWithTheProblemOfARefusalKeepsEarlierStepsAndLeavesOrder() {
        String job = paint("{\"boards\":10,\"rottenBoard\":4}");

        eventually(() -> look(job)
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("BOARD_MUST_NOT_BE_ROTTEN"))
                .body("problem.detail", equalTo("Replace board 4 first."))
                .body("result", nullValue()));
        assertThat(boards(job)).containsExactly(WET_PAINT, "1", "2", "3");
    }

    @Test
    void givesUpAfterSomeAttemptsWithoutNamingWhatHappenedInside() {
        String job = paint("{\"boards\":10,\"missingBoard\":3}");

        eventually(() -> look(job)
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("INTERNAL_FAILURE"))
                .body("problem.detail", not(containsString("ladder"))));
        assertThat(boards(job)).containsExactly(WET_PAINT, "1", "2");
        assertThat(attempts(UUID.fromString(job))).isEqualTo("3");
    }

    @Test
    void takesOverTheJobOfAKilledProcessWhereItStood() {
        UUID job = UUID.randomUUID();
        leftBehindAfterTwoBoards(job, FIVE_BOARDS, "now() + interval '400 milliseconds'", 1);

        eventually(() -> look(job.toString()).body("status", equalTo("SUCCEEDED")));

        assertThat(boards(job.toString())).containsExactly("3", "4", "5");
        assertThat(Sql.value(
                        "select finished_at > created_at + interval '400 milliseconds' from job where id = ?", job))
                .isEqualTo("t");
    }

    @Test
    void givesUpAJobThatKillsEachProcessWhichTakesIt() {
        UUID job = UUID.randomUUID();
        leftBehindAfterTwoBoards(job, FIVE_BOARDS, "now() - interval '1 second'", 3);

        eventually(() -> look(job.toString())
                .body("status", equalTo("FAILED"))
                .body("problem.code", equalTo("INTERNAL_FAILURE")));
        assertThat(boards(job.toString())).containsExactly(WET_PAINT);
    }

    /** What it waits for begins anew in each process, and may be what kills it. */
    @Test
    void countsTheProcessesThatDiedUnderAJobWhichOnlyWaits() {
        UUID waiting = UUID.randomUUID();
        UUID working = UUID.randomUUID();
        leftBehindAfterTwoBoards(waiting, "{\"boards\":5,\"dryingMillis\":20}", "now() - interval '1 second'", 2);
        leftBehindAfterTwoBoards(working, FIVE_BOARDS, "now() - interval '1 second'", 2);

        eventually(() -> look(waiting.toString()).body("status", equalTo("SUCCEEDED")));
        eventually(() -> look(working.toString()).body("status", equalTo("SUCCEEDED")));

        assertThat(attempts(waiting)).isEqualTo("3");
        assertThat(attempts(working)).isEqualTo("1");
    }

    @Test
    void cancelsBetweenTwoSteps() {
        String job = paint(ENDLESS);
        eventually(() -> look(job).body("progress.done", greaterThan(3)));

        cancel(ada(), job).statusCode(202).body("cancelRequested", equalTo(true));

        eventually(() -> look(job).body("status", equalTo("CANCELLED")).body("progress.done", lessThan(1000000000)));
        int painted = look(job).extract().path("progress.done");
        assertThat(boards(job)).contains(SIGNATURE).hasSize(painted + 1);
    }

    @Test
    void leavesWhatAWaitingJobWorksAtInOrderWhenItIsCancelled() {
        UUID job = UUID.randomUUID();
        Sql.rows("""
                insert into job(id, type, owner_account_id, input, leased_until)
                values (?, 'painting', ?, '{"boards":5}', now() + interval '1 hour')
                returning id""", job, ADA.toString());

        cancel(ada(), job.toString()).statusCode(202).body("status", equalTo("CANCELLED"));

        assertThat(boards(job.toString())).containsExactly(SIGNATURE);
    }

    @Test
    void tellsWhatIsKnownBeforeTheEnd() {
        String job = paint("{\"boards\":3,\"dryingMillis\":300}");

        eventually(() -> look(job).body("soFar.wetBoard", greaterThan(0)).body("result", nullValue()));
        eventually(() -> look(job).body("status", equalTo("SUCCEEDED")).body("soFar", nullValue()));
    }

    @Test
    void leavesItsPlaceToOthersWhileItPauses() {
        List<String> slow = List.of(paint(SLOW), paint(SLOW), paint(SLOW));
        slow.forEach(job -> eventually(() -> look(job).body("progress.done", greaterThan(0))));

        String quick = paint("{\"boards\":2}");

        eventually(() -> look(quick).body("status", equalTo("SUCCEEDED")));
        slow.forEach(job -> {
            look(job).body("status", equalTo("RUNNING"));
            cancel(ada(), job).statusCode(202);
        });
    }

    @Test
    void refusesToCancelWhatHasEnded() {
        String job = paint("{\"boards\":1}");
        eventually(() -> look(job).body("status", equalTo("SUCCEEDED")));

        cancel(ada(), job).statusCode(409).body("code", equalTo("JOB_MUST_NOT_BE_FINISHED"));
    }

    @Test
    void refusesStaleVersionWhenCancelling() {
        String job = paint("{\"boards\":1}");
        eventually(() -> look(job).body("status", equalTo("SUCCEEDED")));

        cancel(ada().header("If-Match", "\"1\""), job).statusCode(412);
    }

    @Test
    void showsAJobToItsOwnerAndToAdminsOnly() {
        String job = paint("{\"boards\":1}");

        bob("organiser").get("/v1/jobs/" + job).then().statusCode(404).body("code", equalTo("JOB_MUST_EXIST"));
        bob("organiser").get("/v1/jobs/" + job + "/events").then().statusCode(404);
        cancel(bob("organiser"), job).statusCode(404);
        bob("admin").get("/v1/jobs/" + job).then().statusCode(200);
        given().get("/v1/jobs/" + job).then().statusCode(401);
    }

    @Test
    void saysWhenNothingChanged() {
        String job = paint("{\"boards\":1}");
        eventually(() -> look(job).body("status", equalTo("SUCCEEDED")));
        String tag = look(job).extract().header("ETag");

        ada().header("If-None-Match", tag).get("/v1/jobs/" + job).then().statusCode(304);
        ada().header("If-None-Match", "\"0\"").get("/v1/jobs/" + job).then().statusCode(200);
    }

    @Test
    void refusesToShowAnotherVersionThanWasAskedForWithAProblem() {
        String job = paint("{\"boards\":1}");

        ada().header("If-Match", "W/\"1\", \"2000\"")
                .get("/v1/jobs/" + job)
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("code", equalTo("IF_MATCH_MUST_BE_CURRENT"));
    }

    @Test
    void listsOwnJobsPageByPageAndFiltered() {
        List<String> started = List.of(paint("{\"boards\":1}"), paint("{\"boards\":1}"), paint("{\"boards\":1}"));
        started.forEach(job -> eventually(() -> look(job).body("status", equalTo("SUCCEEDED"))));

        ValidatableResponse first = ada().get("/v1/jobs?limit=2&type=painting&status=SUCCEEDED")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(started.get(2), started.get(1))))
                .body("items.status", everyItem(equalTo("SUCCEEDED")));
        ada().queryParam("cursor", first.extract().<String>path("page.nextCursor"))
                .get("/v1/jobs?limit=2&type=painting&status=SUCCEEDED")
                .then()
                .body("items.id", hasItem(started.get(0)));
        ada().get("/v1/jobs?type=sculpture").then().body("items", equalTo(List.of()));
        bob("organiser").get("/v1/jobs").then().body("items", equalTo(List.of()));
    }

    @Test
    void refusesUnknownStatusAndForeignCursor() {
        ada().get("/v1/jobs?status=DREAMING")
                .then()
                .statusCode(400)
                .body("code", equalTo("QUERY_PARAMETER_MUST_HAVE_RIGHT_TYPE"))
                .body("errors[0].pointer", equalTo("?status"));
        ada().get("/v1/jobs?cursor=bm90IG91cnM")
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_MUST_COME_FROM_A_PAGE"));
    }

    @Test
    void streamsProgressUntilTheEnd() {
        String job = paint("{\"boards\":200}");

        String told = ada().get("/v1/jobs/" + job + "/events")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told).contains("event:finished").contains("\"status\":\"SUCCEEDED\"");
        assertThat(told.lines().filter(line -> line.startsWith("id:")).map(line -> Long.parseLong(line.substring(3))))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void goesOnAfterTheEventSeenLast() {
        String job = paint("{\"boards\":1}");
        eventually(() -> look(job).body("status", equalTo("SUCCEEDED")));
        int version = look(job).extract().path("version");

        ada().header("Last-Event-ID", version)
                .get("/v1/jobs/" + job + "/events")
                .then()
                .statusCode(200)
                .body(not(containsString("data:")));
        ada().header("Last-Event-ID", version - 1)
                .get("/v1/jobs/" + job + "/events")
                .then()
                .statusCode(200)
                .body(containsString("id:" + version));
    }

    @Test
    void keepsASilentStreamAlive() {
        UUID job = UUID.randomUUID();
        leftBehindAfterTwoBoards(job, FIVE_BOARDS, "now() + interval '1 second'", 1);

        String told = ada().get("/v1/jobs/" + job + "/events").then().extract().asString();

        assertThat(told.lines()).anyMatch(line -> line.startsWith(":")).anyMatch(line -> line.equals("event:finished"));
    }

    private static String paint(String body) {
        return ada().body(body)
                .post("/v1/paintings")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/jobs/"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse look(String job) {
        return ada().get("/v1/jobs/" + job).then().statusCode(200);
    }

    private static ValidatableResponse cancel(RequestSpecification caller, String job) {
        return caller.delete("/v1/jobs/" + job).then();
    }

    private static RequestSpecification bob(String role) {
        return given().auth().oauth2(Tokens.of(BOB, role));
    }

    private static String attempts(UUID job) {
        return Sql.value("select attempts from job where id = ?", job);
    }

    private static List<String> boards(String job) {
        return Sql.column("select board from painted_board where job_id = ? order by board", UUID.fromString(job));
    }

    private static void leftBehindAfterTwoBoards(UUID job, String input, String leasedUntil, int attempts) {
        Sql.rows("""
                insert into job(id, type, owner_account_id, status, input, memory, done, total, phase, lease_holder,
                                leased_until, attempts)
                values (?, 'painting', ?, 'RUNNING', cast(? as jsonb), '{"painted":2}', 2, 5, 'painting', 'gone',
                        %s, ?)
                returning id""".formatted(leasedUntil), job, ADA.toString(), input, attempts);
    }
}
