package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.GRACE;
import static dev.entente.sample.SampleService.LANTERNS;
import static dev.entente.sample.SampleService.SHIPS;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.grace;
import static dev.entente.sample.SampleService.lantern;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.entente.platformtest.messages.PublishedMessage;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class OperationsTest {
    private static final String PASSED = "entente.harbour.ship-passed.v1";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final UUID ship = UUID.randomUUID();

    @Test
    void showsADeadLetterWithItsBodyToAdminsOnly() {
        String id = deadLetterOf("{\"ship\":\"Queen Anne's Revenge\"}");

        grace().get("/v1/operations/dead-letters?consumer=sample.ships&status=OPEN")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.status", everyItem(equalTo("OPEN")))
                .body(not(containsString("Queen Anne")));
        grace().get("/v1/operations/dead-letters/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("aggregateId", equalTo(ship.toString()))
                .body("version", equalTo(1))
                .body("headers.ce_type", equalTo(PASSED))
                .body("payloadEncoding", equalTo("TEXT"))
                .body("payload", equalTo("{\"ship\":\"Queen Anne's Revenge\"}"));
        ada().get("/v1/operations/dead-letters/" + id).then().statusCode(403);
        ada().post("/v1/operations/dead-letters/" + id + "/retry").then().statusCode(403);
        grace().get("/v1/operations/dead-letters?consumer=sample.nobody").then().body("items", empty());
    }

    @Test
    void walksThroughDeadLettersPageByPage() {
        String older = deadLetterOf("1");
        UUID other = UUID.randomUUID();
        messages.send(SHIPS, PASSED, other, "2");
        String younger = eventuallyDeadLetter(other);

        ValidatableResponse first =
                grace().get("/v1/operations/dead-letters?limit=1").then().body("items.id", contains(younger));
        grace().queryParam("cursor", first.extract().<String>path("page.nextCursor"))
                .get("/v1/operations/dead-letters?limit=1")
                .then()
                .body("items.id", contains(older));
        grace().get("/v1/operations/dead-letters?cursor=bm90IG91cnM").then().statusCode(400);
    }

    @Test
    void appliesADeadLetterAndItsSuccessorsOnceTheCauseIsGone() {
        String name = "Nautilus " + ship;
        String constraint = "no_nautilus_" + ship.toString().replace('-', '_');
        Sql.run("alter table ship_log add constraint " + constraint + " check (name <> '" + name + "')");
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body(name));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        String id = eventuallyDeadLetter(ship);
        eventually(() -> assertThat(parkedBehind(id)).containsExactly(2));

        retry(id)
                .statusCode(422)
                .body("code", equalTo("MESSAGE_MUST_BE_APPLICABLE"))
                .body("reason", equalTo("ConstraintViolationException"));
        Sql.run("alter table ship_log drop constraint " + constraint);
        retry(id).statusCode(200).body("status", equalTo("RETRIED"));

        assertThat(noted()).containsExactly("1", "2", "3", "4");
        assertThat(progress()).containsExactly(List.of("4", "f", "0"));
        assertThat(parkedBehind(id)).isEmpty();
        retry(id).statusCode(409).body("code", equalTo("DEAD_LETTER_MUST_BE_OPEN"));
    }

    @Test
    void passesOverADeadLetterWithANoteInTheAudit() {
        messages.send(SHIPS, PASSED, ship, body("Flying Dutchman"));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        String id = eventuallyDeadLetter(ship);
        eventually(() -> assertThat(progress()).containsExactly(List.of("0", "t", "1")));

        skip(id, "{\"note\":\"  \"}").statusCode(400).body("errors[0].pointer", equalTo("/note"));
        skip(id, "{\"note\":\"Ghosts do not moor.\"}").statusCode(200).body("status", equalTo("SKIPPED"));

        assertThat(noted()).containsExactly("2");
        assertThat(progress()).containsExactly(List.of("2", "f", "0"));
        grace().get("/v1/operations/audit?subject=" + id + "&command=skip-dead-letter&account=" + GRACE)
                .then()
                .statusCode(200)
                .body("items.note", contains("Ghosts do not moor."))
                .body("items.roles", contains("ADMIN"));
    }

    @Test
    void setsAsideTheParkedMessageThatCannotBeAppliedAndNotTheOneThatFreedIt() {
        messages.send(SHIPS, messages.envelope(PASSED, ship, 1), body("Argo"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 3), body("Flying Dutchman"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 4), body("Argo"));
        messages.send(SHIPS, messages.envelope(PASSED, ship, 2), body("Argo"));

        String id = eventuallyDeadLetter(ship);
        eventually(() -> assertThat(progress()).containsExactly(List.of("2", "t", "1")));
        assertThat(noted()).containsExactly("1", "2");
        grace().get("/v1/operations/dead-letters/" + id).then().body("version", equalTo(3));

        skip(id, "{\"note\":\"Ghosts do not moor.\"}").statusCode(200);

        assertThat(noted()).containsExactly("1", "2", "4");
        assertThat(progress()).containsExactly(List.of("4", "f", "0"));
    }

    @Test
    void setsAsideAnUnusableSuccessorOfWhatIsPassedOver() {
        messages.send(SHIPS, PASSED, ship, "1");
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        messages.send(SHIPS, PASSED, ship, body("Flying Dutchman"));
        String first = eventuallyDeadLetter(ship);
        eventually(() -> assertThat(progress()).containsExactly(List.of("0", "t", "2")));

        skip(first, "{\"note\":\"Nothing in it.\"}").statusCode(200);

        assertThat(noted()).containsExactly("2");
        assertThat(progress()).containsExactly(List.of("2", "t", "0"));
        String second = eventuallyDeadLetter(ship);
        assertThat(second).isNotEqualTo(first);
        retry(second).statusCode(422).body("reason", equalTo("SHIP_MUST_NOT_BE_A_GHOST"));
    }

    @Test
    void settlesADeadLetterWhenACorrectedMessageComes() {
        messages.send(SHIPS, messages.envelope(PASSED, ship, 1), "1");
        String id = eventuallyDeadLetter(ship);

        messages.send(SHIPS, messages.envelope(PASSED, ship, 1), body("Argo"));

        eventually(() -> assertThat(progress()).containsExactly(List.of("1", "f", "0")));
        grace().get("/v1/operations/dead-letters/" + id).then().body("status", equalTo("RETRIED"));
    }

    @Test
    void refusesToRetryWhatHasNoReadableHeaders() {
        String mark = "mark-" + ship;
        messages.send(SHIPS, ship.toString(), Map.of("mark", mark), new byte[] {(byte) 0xff, 0, 1});
        eventually(() -> assertThat(byMark(mark)).hasSize(1));
        String id = byMark(mark).get(0);

        retry(id).statusCode(409).body("code", equalTo("ENVELOPE_MUST_BE_READABLE"));
        grace().get("/v1/operations/dead-letters/" + id)
                .then()
                .body("aggregateId", nullValue())
                .body("payloadEncoding", equalTo("BASE64"))
                .body("payload", equalTo("/wAB"));
        skip(id, "{\"note\":\"Noise.\"}").statusCode(200);
    }

    @Test
    void keepsAMessageWhoseHeadersHoldWhatTheDatabaseCannot() {
        String mark = "mark-" + ship;
        messages.send(SHIPS, ship.toString(), Map.of("mark", mark, "odd", "a\0b"), new byte[] {1});

        eventually(() -> assertThat(byMark(mark)).hasSize(1));
        messages.send(SHIPS, PASSED, ship, body("Argo"));
        eventually(() -> assertThat(noted()).containsExactly("1"));
    }

    @Test
    void answersUnknownDeadLetterWith404() {
        retry(UUID.randomUUID().toString()).statusCode(404).body("code", equalTo("DEAD_LETTER_MUST_EXIST"));
        grace().get("/v1/operations/dead-letters/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void sendsAnAggregatesFactsAgainInTheirOrder() {
        String lantern = lantern();
        light(lantern);
        rename(lantern, 2);
        eventually(() -> assertThat(published(lantern)).containsExactly(1L, 2L, 3L));

        String job = grace().body("{\"aggregateId\":\"" + lantern + "\"}")
                .post("/v1/operations/republications")
                .then()
                .statusCode(202)
                .header("Location", containsString("/v1/jobs/"))
                .extract()
                .path("id");

        eventually(() -> assertThat(published(lantern)).containsExactly(1L, 2L, 3L, 1L, 2L, 3L));
        eventually(() -> grace().get("/v1/jobs/" + job)
                .then()
                .body("status", equalTo("SUCCEEDED"))
                .body("result.aggregates", equalTo(1)));
    }

    @Test
    void sendsAWholeTopicAgainFromANumberOn() {
        String lantern = lantern();
        light(lantern);
        long second =
                Long.parseLong(Sql.value("select seq from outbox where key = ? and aggregate_version = 2", lantern));
        eventually(() -> assertThat(published(lantern)).containsExactly(1L, 2L));

        grace().body("{\"topic\":\"" + LANTERNS + "\",\"fromSeq\":" + second + "}")
                .post("/v1/operations/republications")
                .then()
                .statusCode(202);
        rename(lantern, 2);

        eventually(() -> assertThat(published(lantern))
                .startsWith(1L, 2L)
                .endsWith(2L, 3L)
                .hasSizeBetween(4, 5));
        eventually(() -> assertThat(Sql.value("select count(*) from outbox where published_at is null"))
                .isEqualTo("0"));
    }

    @Test
    void refusesToRepublishATopicWithoutFacts() {
        grace().body("{\"topic\":\"entente.harbour.ships\"}")
                .post("/v1/operations/republications")
                .then()
                .statusCode(422)
                .body("code", equalTo("TOPIC_MUST_HAVE_FACTS_HERE"))
                .body("errors[0].pointer", equalTo("/topic"));
        grace().body("{\"fromSeq\":0}")
                .post("/v1/operations/republications")
                .then()
                .statusCode(400);
        ada().body("{}").post("/v1/operations/republications").then().statusCode(403);
    }

    @Test
    void listsTheAuditBySubjectTheYoungestFirst() {
        String lantern = lantern();
        light(lantern);
        rename(lantern, 2);

        ValidatableResponse first = grace().get("/v1/operations/audit?limit=1&subject=" + lantern)
                .then()
                .statusCode(200)
                .body("items.command", contains("rename-lantern"))
                .body("items.accountId", contains(ADA.toString()));
        grace().queryParam("cursor", first.extract().<String>path("page.nextCursor"))
                .get("/v1/operations/audit?limit=1&subject=" + lantern)
                .then()
                .body("items.command", contains("light-lantern"))
                .body("page.nextCursor", nullValue());
        ada().get("/v1/operations/audit").then().statusCode(403);
    }

    private String deadLetterOf(String body) {
        messages.send(SHIPS, PASSED, ship, body);
        return eventuallyDeadLetter(ship);
    }

    private static String eventuallyDeadLetter(UUID aggregate) {
        String open = "select id from dead_letter where aggregate_id = ? and status = 'OPEN'";
        eventually(() -> assertThat(Sql.column(open, aggregate.toString())).hasSize(1));
        return Sql.value(open, aggregate.toString());
    }

    private static List<String> byMark(String mark) {
        return Sql.column("select id from dead_letter where headers->>'mark' = ?", mark);
    }

    private String body(String name) {
        return "{\"ship\":{\"shipId\":\"%s\",\"name\":\"%s\"}}".formatted(ship, name);
    }

    private List<String> noted() {
        return Sql.column("select version from ship_log where ship_id = ? order by seq", ship);
    }

    private List<List<String>> progress() {
        return Sql.rows("select version, blocked, parked from applied_version where aggregate_id = ?", ship.toString());
    }

    private static List<Long> published(String lantern) {
        return messages.publishedOn(LANTERNS, lantern).stream()
                .map(PublishedMessage::aggregateVersion)
                .toList();
    }

    private static void light(String lantern) {
        ada().post("/v1/lanterns/" + lantern + "/lighting").then().statusCode(200);
    }

    private static void rename(String lantern, int version) {
        ada().header("If-Match", "\"" + version + "\"")
                .body("{\"name\":\"" + SampleService.newName() + "\"}")
                .put("/v1/lanterns/" + lantern)
                .then()
                .statusCode(200);
    }

    private static List<Integer> parkedBehind(String deadLetter) {
        return grace().get("/v1/operations/blocked-aggregates?consumer=sample.ships&limit=200")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.deadLetterId == '" + deadLetter + "' }.parked");
    }

    private static ValidatableResponse retry(String id) {
        return grace().post("/v1/operations/dead-letters/" + id + "/retry").then();
    }

    private static ValidatableResponse skip(String id, String body) {
        return grace().body(body)
                .post("/v1/operations/dead-letters/" + id + "/skip")
                .then();
    }
}
