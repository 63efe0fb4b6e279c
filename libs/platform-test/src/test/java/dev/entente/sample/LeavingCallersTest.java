package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.ADA;
import static dev.entente.sample.SampleService.ada;
import static dev.entente.sample.SampleService.lantern;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platformtest.accounts.Tokens;
import dev.entente.platformtest.servers.RealServers;
import dev.entente.platformtest.servers.Sql;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
        value = RealServers.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sample"),
            @ResourceArg(name = "topics", value = SampleService.TOPICS)
        })
class LeavingCallersTest {
    private static final String WAITING = "select count(*) from pg_locks where not granted";
    private static final Duration A_WHILE = Duration.ofMillis(500);

    private final LoggedErrors errors = new LoggedErrors();

    @BeforeEach
    void listen() {
        errors.listen();
    }

    @AfterEach
    void stopListening() {
        errors.stopListening();
    }

    @Test
    void finishesTheCommandOfACallerWhoLeft() throws IOException {
        String lantern = lantern();
        UUID key = UUID.randomUUID();

        try (HeldLantern held = HeldLantern.hold(lantern)) {
            assertThat(held).isNotNull();
            try (Socket caller = asks("POST", "/v1/lanterns/" + lantern + "/lighting", key)) {
                assertThat(caller.isConnected()).isTrue();
                eventually(() -> assertThat(Sql.value(WAITING)).isEqualTo("1"));
            }
            Awaitility.await().during(A_WHILE).until(() -> Sql.value(WAITING).equals("1"));
        }

        eventually(() -> assertThat(Sql.value("select lit from lantern where id = ?", UUID.fromString(lantern)))
                .isEqualTo("t"));
        ada(key).post("/v1/lanterns/" + lantern + "/lighting")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", "true")
                .header("ETag", "\"2\"");
        assertThat(errors.heard()).isEmpty();
    }

    @Test
    void survivesCallersWhoLeaveAtAnyMoment() throws IOException {
        String lantern = lantern();
        for (int caller = 0; caller < 200; caller++) {
            try (Socket impatient = asks("GET", "/v1/lanterns/" + lantern, UUID.randomUUID())) {
                long until = System.nanoTime() + caller * 20_000L;
                while (System.nanoTime() < until) {
                    Thread.onSpinWait();
                }
                impatient.setSoLinger(true, 0);
            }
        }

        ada().get("/v1/lanterns/" + lantern).then().statusCode(200);
        Awaitility.await()
                .during(A_WHILE)
                .untilAsserted(() -> assertThat(errors.heard()).isEmpty());
    }

    @Test
    void endsAStreamWhoseListenerLeft() throws IOException {
        String job = ada().body("{\"boards\":1000000000}")
                .post("/v1/paintings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        for (int listener = 0; listener < 10; listener++) {
            try (Socket listening = asks("GET", "/v1/jobs/" + job + "/events", UUID.randomUUID())) {
                byte[] head = listening.getInputStream().readNBytes(200);
                assertThat(new String(head, StandardCharsets.UTF_8)).contains("200 OK");
            }
        }

        ada().delete("/v1/jobs/" + job).then().statusCode(202);
        Awaitility.await()
                .during(A_WHILE)
                .untilAsserted(() -> assertThat(errors.heard()).isEmpty());
    }

    @Test
    void tellsOfAStreamThatFailsButNotOfAListenerWhoLeft() {
        Logger streams = Logger.getLogger("org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler");

        streams.log(Level.SEVERE, "cannot be sent", new IOException("Broken pipe"));
        streams.log(Level.SEVERE, "cannot be sent", new IllegalStateException("no such row"));

        assertThat(errors.heard()).hasSize(1).first().asString().contains("no such row");
    }

    /** A caller who may leave without waiting for the answer, which no proper client does. */
    private static Socket asks(String method, String path, UUID key) throws IOException {
        Socket caller = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        String request = String.join(
                "\r\n",
                method + " " + path + " HTTP/1.1",
                "Host: 127.0.0.1",
                "Authorization: Bearer " + Tokens.of(ADA, "organiser"),
                "Idempotency-Key: " + key,
                "Content-Length: 0",
                "",
                "");
        caller.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        caller.getOutputStream().flush();
        return caller;
    }
}
