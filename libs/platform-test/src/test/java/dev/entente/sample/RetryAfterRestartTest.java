package dev.entente.sample;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.entente.platform.message.EnvelopeHeaders;
import dev.entente.platform.message.MessageJson;
import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@TestProfile(RetryAfterRestartTest.SilentTopic.class)
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS + "," + RetryAfterRestartTest.SILENT)
        })
class RetryAfterRestartTest {
    static final String SILENT = "entente.harbour.silence";
    private static final String PASSED = "entente.harbour.ship-passed.v1";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    private final UUID ship = UUID.randomUUID();

    /** A consumer to which no message comes, as after a restart on a quiet day. */
    public static final class SilentTopic implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("mp.messaging.incoming.harbour-ships.topic", SILENT);
        }
    }

    @Test
    void retriesADeadLetterBeforeItsConsumerHeardAnything() {
        UUID id = UUID.randomUUID();
        leftBehind(id);

        given().auth()
                .oauth2(Tokens.of(UUID.randomUUID(), "admin"))
                .contentType(ContentType.JSON)
                .post("/v1/operations/dead-letters/" + id + "/retry")
                .then()
                .statusCode(200)
                .body("status", equalTo("RETRIED"));

        assertThat(Sql.column("select version from ship_log where ship_id = ?", ship))
                .containsExactly("1");
    }

    private void leftBehind(UUID id) {
        String headers = new MessageJson().write(EnvelopeHeaders.write(messages.next(PASSED, ship)));
        String body = "{\"ship\":{\"shipId\":\"%s\",\"name\":\"Argo\"}}".formatted(ship);
        Sql.rows("""
                insert into dead_letter(id, consumer, topic, partition, "offset", aggregate_id, epoch, version, type,
                                        reason, headers, payload)
                values (?, 'sample.ships', 'entente.harbour.ships', 0, -1, ?, 1, 1, ?, 'Unknown', cast(? as jsonb),
                        convert_to(?, 'UTF8'))
                returning id""", id, ship.toString(), PASSED, headers, body);
    }
}
