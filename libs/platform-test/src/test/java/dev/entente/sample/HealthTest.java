package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.SHIPS;
import static dev.entente.sample.SampleService.lantern;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.DatabaseOutage;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
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
class HealthTest {
    private static final String PASSED = "entente.harbour.ship-passed.v1";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @SuppressWarnings("NullAway.Init") // the test framework fills it in
    @TestHTTPResource(management = true)
    String management;

    private final UUID ship = UUID.randomUUID();

    @Test
    void isAliveAndReadyWhenAllIsWell() {
        look("/health/live")
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("consumers"))
                .body("checks.name", hasItem("SmallRye Reactive Messaging - liveness check"));
        look("/health/ready")
                .statusCode(200)
                .body("checks.find { it.name == 'database' }.data.application", equalTo(true))
                .body("checks.find { it.name == 'database' }.data.relay", equalTo(true));
        look("/health/started").statusCode(200);
    }

    @Test
    void asksForAnOperatorWithoutAskingForARestart() {
        messages.send(SHIPS, PASSED, ship, "1");
        messages.send(SHIPS, PASSED, ship, "2");

        eventually(() -> look("/health/group/backlog")
                .statusCode(503)
                .body("checks[0].data.blockedAggregates", greaterThan(0))
                .body("checks[0].data.openDeadLetters", greaterThan(0))
                .body("checks[0].data.parkedMessages", greaterThan(0)));
        look("/health/live").statusCode(200);
        look("/health/ready").statusCode(200);
        look("/health").statusCode(200);
    }

    @Test
    void isNotReadyButAliveWhileTheDatabaseIsAway() {
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            messages.send(SHIPS, PASSED, ship, "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\"}}".formatted(ship));

            look("/health/ready").statusCode(503).body("status", equalTo("DOWN"));
            look("/health/live").statusCode(200);
        }

        eventually(() -> look("/health/ready").statusCode(200));
        eventually(() -> assertThat(Sql.column("select version from ship_log where ship_id = ?", ship))
                .containsExactly("1"));
    }

    @Test
    void measuresWhatWaits() {
        lantern();
        messages.send(SHIPS, PASSED, ship, "1");
        messages.send(SHIPS, PASSED, ship, "2");

        eventually(() -> assertThat(look("/metrics").extract().asString())
                .contains("entente_outbox_unpublished ")
                .contains("entente_outbox_oldest_unpublished_seconds ")
                .containsPattern("entente_inbox_blocked_aggregates\\{consumer=\"sample.ships\"[^}]*} [1-9]")
                .containsPattern("entente_inbox_open_dead_letters\\{consumer=\"sample.ships\"[^}]*} [1-9]")
                .containsPattern("entente_inbox_parked_messages\\{consumer=\"sample.ships\"[^}]*} [1-9]")
                .containsPattern(
                        "entente_inbox_messages_total\\{consumer=\"sample.ships\",decision=\"park\"[^}]*} [1-9]"));
    }

    @Test
    void measuresHowFarItsConsumersAreBehind() {
        try (DatabaseOutage outage = DatabaseOutage.begin()) {
            assertThat(outage).isNotNull();
            for (int message = 0; message < 3; message++) {
                messages.send(SHIPS, PASSED, ship, "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\"}}".formatted(ship));
            }

            eventually(() -> assertThat(lag()).hasSize(6).contains("3.0"));
        }

        eventually(() -> assertThat(lag()).containsOnly("0.0").hasSize(6));
    }

    /** Of each partition. */
    private List<String> lag() {
        return look("/metrics")
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith("entente_consumer_lag{") && line.contains("topic=\"" + SHIPS + "\""))
                .filter(line -> line.contains("group=\"entente-sample\""))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
    }

    private ValidatableResponse look(String path) {
        return given().get(management.replaceAll("/+$", "") + path).then();
    }
}
