package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.SHIPS;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.hangs;
import static dev.entente.sample.SampleService.lantern;
import static dev.entente.sample.SampleService.newName;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.DatabaseOutage;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class DatabaseOutageTest {
    private static final String PASSED = "entente.harbour.ship-passed.v1";
    private static final Duration OUTAGE = Duration.ofSeconds(4);

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final UUID ship = UUID.randomUUID();

    @Test
    void waitsAnOutageOutAndThenAppliesEveryMessageOnce() {
        passes();
        eventually(() -> assertThat(noted()).isEqualTo("1"));

        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            passes();
            passes();
            Awaitility.await().during(OUTAGE).atMost(OUTAGE.multipliedBy(3)).until(this::requestsFail);
        }

        passes();
        eventually(() -> assertThat(noted()).isEqualTo("1,2,3,4"));
        assertThat(Sql.value("select count(*) from dead_letter where aggregate_id = ?", ship.toString()))
                .isEqualTo("0");
    }

    private void passes() {
        messages.send(SHIPS, PASSED, ship, "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\"}}".formatted(ship));
    }

    @Test
    void asksCallersToRepeatWhatTheyAskedDuringAnOutage() {
        String lantern = lantern();
        UUID key = UUID.randomUUID();

        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            notReady(ada().get("/v1/lanterns").then());
            notReady(ada(key).post(lighting(lantern)).then())
                    .body("detail", containsString("Repeat it with the same Idempotency-Key"));
            notReady(ada().post(lighting(lantern)).then()).body("detail", containsString("look before you repeat"));
        }

        eventually(() -> ada(key).post(lighting(lantern)).then().statusCode(200));
        assertThat(Sql.value("select fact_version from lantern where id = ?", UUID.fromString(lantern)))
                .isEqualTo("2");
    }

    @Test
    void refusesAStreamBeforeItsHeadIsSent() {
        String job = ada().body("{\"boards\":1}")
                .post("/v1/paintings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            notReady(ada().get("/v1/jobs/" + job + "/events").then());
        }
    }

    @Test
    void losesAndDoublesNothingOfWhatIsUnderWayWhenTheDatabaseGoes() throws InterruptedException {
        Map<UUID, String> names = new ConcurrentHashMap<>();
        Set<Integer> answers = ConcurrentHashMap.newKeySet();
        List<Thread> callers = new ArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        for (int caller = 0; caller < 4; caller++) {
            callers.add(Thread.ofVirtual().start(() -> {
                while (!enough.get()) {
                    UUID key = UUID.randomUUID();
                    names.put(key, newName());
                    answers.add(hangs(ada(key), names.get(key)).extract().statusCode());
                }
            }));
        }
        eventually(() -> assertThat(answers).contains(201));

        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            eventually(() -> assertThat(answers).contains(503));
        }
        enough.set(true);
        for (Thread caller : callers) {
            caller.join();
        }

        eventually(() -> ada().get("/v1/lanterns").then().statusCode(200));
        names.forEach((key, name) -> hangs(ada(key), name).statusCode(201));
        assertThat(answers).containsExactlyInAnyOrder(201, 503);
        names.values()
                .forEach(name -> assertThat(Sql.value("select count(*) from lantern where name = ?", name))
                        .isEqualTo("1"));
    }

    private boolean requestsFail() {
        return ada().get("/v1/lanterns").statusCode() == 503;
    }

    private static String lighting(String lantern) {
        return "/v1/lanterns/" + lantern + "/lighting";
    }

    private static ValidatableResponse notReady(ValidatableResponse response) {
        return response.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("SERVICE_NOT_READY_NOW"))
                .body("status", equalTo(503));
    }

    private String noted() {
        return String.join(",", Sql.column("select version from ship_log where ship_id = ? order by seq", ship));
    }
}
