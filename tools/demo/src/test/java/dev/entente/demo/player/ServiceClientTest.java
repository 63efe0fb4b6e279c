package dev.entente.demo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

    private static final String NOT_YET_KNOWN = """
            {"status": 409, "code": "NOT_YET_KNOWN"}""";

    private final Tally tally = new Tally();
    private final AtomicInteger tokens = new AtomicInteger();
    private final HttpClient http = HttpClient.newHttpClient();
    private ServiceDouble service;

    @SuppressWarnings("NullAway.Init")
    ServiceClientTest() {}

    @BeforeEach
    void open() throws IOException {
        service = new ServiceDouble();
    }

    @AfterEach
    void close() {
        service.close();
        http.close();
    }

    private ServiceClient client(Duration patience) {
        var settings = PlayerSettings.usual().withPatience(patience, patience);
        return new ServiceClient(http, service.everywhere(), settings, tally);
    }

    private Call acceptance() {
        var login = new Login(() -> JsonNodeFactory.instance
                .objectNode()
                .put("access_token", "token-" + tokens.incrementAndGet())
                .put("expires_in", 300));
        var body = JsonNodeFactory.instance.objectNode();
        return Call.post(Service.SCHEDULING, "/v1/meetings/1/acceptance", body, "key-1", login);
    }

    @Test
    void repeatsWithTheSameKeyWhileNewsIsOnItsWay() {
        service.answers(409, NOT_YET_KNOWN).answers(404, "").answers(200, "{}");
        var reply = client(Duration.ofSeconds(10)).send(acceptance());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(service.asked()).extracting(ServiceDouble.Asked::key).containsExactly("key-1", "key-1", "key-1");
        assertThat(tally.waitsForNews()).isEqualTo(2);
    }

    @Test
    void givesUpWhenNewsDoesNotArriveInTime() {
        service.answers(409, NOT_YET_KNOWN).answers(409, NOT_YET_KNOWN);
        assertThatThrownBy(() -> client(Duration.ZERO).send(acceptance()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("NOT_YET_KNOWN");
    }

    @Test
    void waitsOutAServiceThatIsAway() {
        service.answers(503, "").answers(500, "").answers(200, "{}");
        client(Duration.ofSeconds(10)).send(acceptance());
        assertThat(service.asked())
                .extracting(ServiceDouble.Asked::key)
                .containsOnly("key-1")
                .hasSize(3);
        assertThat(tally.waitsForServices()).isEqualTo(2);
    }

    @Test
    void waitsOutAServiceThatDiesWhileAnswering() {
        var client = client(Duration.ofMillis(1));
        assertThatThrownBy(() -> client.send(acceptance())).isInstanceOf(Refused.class);
        assertThat(tally.waitsForServices()).isPositive();
    }

    @Test
    void takesANewTokenWhenTheOldOneIsRefused() {
        service.answers(401, "").answers(200, "{}");
        client(Duration.ofSeconds(10)).send(acceptance());
        assertThat(service.asked())
                .extracting(ServiceDouble.Asked::token)
                .containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void doesNotRepeatWhatIsRefusedForGood() {
        service.answers(409, """
                {"status": 409, "code": "SLOT_MUST_BE_FREE_FOR_BOTH"}""");
        assertThatThrownBy(() -> client(Duration.ofSeconds(10)).send(acceptance()))
                .hasMessageContaining("SLOT_MUST_BE_FREE_FOR_BOTH");
        assertThat(service.asked()).hasSize(1);
    }
}
