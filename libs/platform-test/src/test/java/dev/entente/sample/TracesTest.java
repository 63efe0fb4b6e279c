package dev.entente.sample;

import static dev.entente.platformtest.messages.Eventually.eventually;
import static dev.entente.sample.SampleService.LANTERNS;
import static dev.entente.sample.SampleService.SHIPS;
import static dev.entente.sample.SampleService.ada;
import static org.assertj.core.api.Assertions.assertThat;

import dev.entente.platform.message.Envelope;
import dev.entente.platformtest.messages.TestMessages;
import dev.entente.platformtest.servers.RealServers;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
class TracesTest {
    private static final String PASSED = "entente.harbour.ship-passed.v1";
    private static final String PARENT = "00f067aa0ba902b7";

    @RegisterExtension
    static final TestMessages messages = new TestMessages();

    @Inject
    CollectedSpans collected;

    private final UUID ship = UUID.randomUUID();
    private final String trace = ship.toString().replace("-", "");

    @Test
    void continuesTheTraceOfTheSenderInItsConsumer() {
        messages.send(SHIPS, traced(messages.next(PASSED, ship)), body("Argo"));

        eventually(() -> assertThat(applications()).hasSize(1));
        SpanData span = applications().get(0);
        assertThat(span.getParentSpanId()).isEqualTo(PARENT);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getAttributes().asMap().toString()).contains(SHIPS, "sample.ships", ship.toString());
    }

    @Test
    void marksAFailedApplicationWithoutItsContent() {
        messages.send(SHIPS, traced(messages.next(PASSED, ship)), body("Flying Dutchman"));

        eventually(() -> assertThat(applications()).isNotEmpty());
        assertThat(applications()).allSatisfy(span -> {
            assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(span.getStatus().getDescription()).isEqualTo("SHIP_MUST_NOT_BE_A_GHOST");
            assertThat(span.getEvents()).isEmpty();
        });
    }

    @Test
    void sendsTheTraceOfTheCommandAlongWithItsFacts() {
        String lantern = ada().header("traceparent", parent())
                .body("{\"name\":\"" + SampleService.newName() + "\"}")
                .post("/v1/lanterns")
                .then()
                .statusCode(201)
                .extract()
                .path("lanternId");

        eventually(() -> assertThat(messages.publishedOn(LANTERNS, lantern))
                .singleElement()
                .satisfies(message ->
                        assertThat(message.headers().get("traceparent")).startsWith("00-" + trace)));
    }

    @Test
    void continuesTheTraceOfTheRequestInTheStepsOfTheJobThatItStarted() {
        String job = ada().header("traceparent", parent())
                .body("{\"boards\":3}")
                .post("/v1/paintings")
                .then()
                .statusCode(202)
                .extract()
                .path("id");

        eventually(() -> assertThat(collected.ofTrace(trace))
                .filteredOn(span -> span.getName().equals("step painting"))
                .hasSize(3)
                .allSatisfy(span ->
                        assertThat(span.getAttributes().asMap().toString()).contains(job)));
    }

    private List<SpanData> applications() {
        return collected.ofTrace(trace).stream()
                .filter(span -> span.getName().equals("apply " + PASSED))
                .toList();
    }

    private Envelope traced(Envelope envelope) {
        return new Envelope(
                envelope.messageId(),
                envelope.type(),
                envelope.source(),
                envelope.aggregateId(),
                envelope.aggregateVersion(),
                envelope.recordedAt(),
                envelope.epoch(),
                parent());
    }

    private String parent() {
        return "00-" + trace + "-" + PARENT + "-01";
    }

    private String body(String name) {
        return "{\"ship\":{\"shipId\":\"%s\",\"name\":\"%s\"}}".formatted(ship, name);
    }
}
