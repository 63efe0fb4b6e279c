package dev.entente.security.strain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.e2e.identity.Tokens;
import dev.entente.e2e.stack.OnRunningStack;
import dev.entente.launcher.Stack;
import dev.entente.security.contract.Contracts;
import dev.entente.security.scene.RawCall;
import dev.entente.security.scene.Reply;
import dev.entente.security.scene.Wire;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(OnRunningStack.class)
class StrainAttackTest {
    private static final int SLOW_CALLERS = 500;
    private static final Duration BETWEEN_BYTES = Duration.ofSeconds(2);
    private static final Duration LONGEST_REQUEST = Duration.ofSeconds(30);
    private static Stack stack;

    @AutoClose
    private static Wire wire;

    private static String token;

    static List<String> services() {
        return Contracts.SERVICES;
    }

    @BeforeAll
    static void set(Stack running) {
        stack = running;
        wire = new Wire(running);
        try (HttpClient http = HttpClient.newHttpClient()) {
            token = new Tokens(running, http).ofLocalPerson("olivia.organiser");
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesATokenOf64KiBWithoutReadingOn(String service) throws IOException {
        try (RawConnection connection = new RawConnection(stack.url(service))) {
            connection.sends("GET /v1/jobs HTTP/1.1\r\nHost: entente\r\nAuthorization: Bearer " + "x".repeat(64 * 1024)
                    + "\r\n\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 431");
            assertThat(connection.isClosedWithin(Duration.ofSeconds(5))).isTrue();
        }
        assertThat(jobs(service).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesAThousandHeaders(String service) throws IOException {
        try (RawConnection connection = new RawConnection(stack.url(service))) {
            connection.sends("GET /v1/jobs HTTP/1.1\r\nHost: entente\r\n"
                    + "X-Another: one more header\r\n".repeat(1_000) + "\r\n");

            assertThat(connection.answer()).startsWith("HTTP/1.1 431");
        }
        assertThat(jobs(service).status()).isEqualTo(200);
    }

    @Test
    void closesConnectionsThatSendByteByByteAndServesOthersMeanwhile() throws IOException {
        Slowly heads = Slowly.to(stack.url("scheduling"), SLOW_CALLERS, "GET /v1/jobs HTTP/1.1\r\nX-Slow: ");
        Slowly bodies = Slowly.to(stack.url("registration"), SLOW_CALLERS, """
                POST /v1/programmes HTTP/1.1\r
                Host: entente\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Content-Length: 60000\r
                \r
                """.formatted(token));
        Instant begin = Instant.now();
        List<Integer> others = new ArrayList<>();

        Awaitility.await("the slow ones are closed")
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_BYTES)
                .atMost(LONGEST_REQUEST.multipliedBy(2))
                .until(() -> {
                    others.add(jobs("scheduling").status());
                    others.add(jobs("registration").status());
                    return heads.sendOneMoreByte() + bodies.sendOneMoreByte() == 0;
                });

        System.out.printf(
                "slow callers: %d connections, all closed after %d s; %d calls of others meanwhile, %d of them"
                        + " served%n",
                2 * SLOW_CALLERS,
                Duration.between(begin, Instant.now()).toSeconds(),
                others.size(),
                others.stream().filter(status -> status == 200).count());
        assertThat(others).hasSizeGreaterThan(10).containsOnly(200);
        heads.close();
        bodies.close();
    }

    private static Reply jobs(String service) {
        return wire.send(new RawCall(service, "GET", "/v1/jobs", Map.of(), new byte[0]), Optional.of(token));
    }
}
