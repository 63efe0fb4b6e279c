package dev.entente.platform.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeHeadersTest {
    private static final Envelope ENVELOPE = new Envelope(
            UUID.fromString("0192f0c4-0000-7000-8000-000000000001"),
            "entente.scheduling.meeting-held.v3",
            "/entente/scheduling",
            "0192f0c4-0000-7000-8000-000000000002",
            7,
            Instant.parse("2017-04-24T09:00:00.123456Z"),
            2,
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

    @Test
    void readsWhatItWrote() {
        assertThat(EnvelopeHeaders.read(EnvelopeHeaders.write(ENVELOPE))).contains(ENVELOPE);
    }

    @Test
    void writesCloudEventsInBinaryMode() {
        assertThat(EnvelopeHeaders.write(ENVELOPE))
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", "0192f0c4-0000-7000-8000-000000000001")
                .containsEntry("ce_type", "entente.scheduling.meeting-held.v3")
                .containsEntry("ce_source", "/entente/scheduling")
                .containsEntry("ce_subject", "0192f0c4-0000-7000-8000-000000000002")
                .containsEntry("ce_time", "2017-04-24T09:00:00.123456Z")
                .containsEntry("ce_aggregateversion", "7")
                .containsEntry("ce_schemaversion", "3")
                .containsEntry("ce_epoch", "2")
                .containsEntry("content-type", "application/json")
                .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void doesWithoutATrace() {
        Map<String, String> headers = EnvelopeHeaders.write(ENVELOPE);
        headers.remove("traceparent");

        assertThat(EnvelopeHeaders.read(headers)).hasValueSatisfying(read -> {
            assertThat(read.traceParent()).isNull();
            assertThat(EnvelopeHeaders.write(read)).doesNotContainKey("traceparent");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "type", "source", "subject", "time", "aggregateversion", "epoch"})
    void cannotReadHeadersWithoutARequiredAttribute(String attribute) {
        Map<String, String> without = new HashMap<>(EnvelopeHeaders.write(ENVELOPE));
        without.remove("ce_" + attribute);
        Map<String, String> blank = new HashMap<>(EnvelopeHeaders.write(ENVELOPE));
        blank.put("ce_" + attribute, " ");

        assertThat(EnvelopeHeaders.read(without)).isEmpty();
        assertThat(EnvelopeHeaders.read(blank)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id, 17",
        "time, yesterday",
        "time, +999999999-12-31T23:59:59Z", // which PostgreSQL could not keep, not even of what is set aside
        "aggregateversion, seven",
        "aggregateversion, 0",
        "aggregateversion, -1",
        "aggregateversion, 99999999999999999999",
        "epoch, 0",
        "epoch, first"
    })
    void cannotReadHeadersOfTheWrongForm(String attribute, String value) {
        Map<String, String> headers = new HashMap<>(EnvelopeHeaders.write(ENVELOPE));
        headers.put("ce_" + attribute, value);

        assertThat(EnvelopeHeaders.read(headers)).isEmpty();
    }

    @Test
    void takesTheLastOfARepeatedHeaderAndNoValueAsEmpty() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("twice", "first".getBytes(StandardCharsets.UTF_8));
        headers.add("twice", "last".getBytes(StandardCharsets.UTF_8));
        headers.add("none", null);

        assertThat(EnvelopeHeaders.texts(headers))
                .containsEntry("twice", "last")
                .containsEntry("none", "");
    }

    @Test
    void replacesTheCharacterThatTheDatabaseCannotKeep() {
        RecordHeaders headers = new RecordHeaders();
        headers.add("od\0d", new byte[] {'a', 0, 'b'});

        assertThat(EnvelopeHeaders.texts(headers)).containsExactly(Map.entry("od\ufffdd", "a\ufffdb"));
    }

    @Test
    void readsWhatIsSaidOfAPartitionWithoutAVersion() {
        Envelope started = new Envelope(
                ENVELOPE.messageId(),
                "entente.scheduling.epoch-started.v1",
                ENVELOPE.source(),
                "entente.scheduling.meetings/3",
                2,
                ENVELOPE.recordedAt(),
                2,
                null);

        assertThat(EnvelopeHeaders.write(started)).doesNotContainKey("ce_aggregateversion");
        assertThat(EnvelopeHeaders.read(EnvelopeHeaders.write(started))).contains(started);
        assertThat(started.restates()).isTrue();
    }

    @Test
    void knowsARestatementByItsType() {
        Envelope restored = new Envelope(
                ENVELOPE.messageId(),
                "entente.scheduling.meeting-restored.v1",
                ENVELOPE.source(),
                ENVELOPE.aggregateId(),
                7,
                ENVELOPE.recordedAt(),
                2,
                null);

        assertThat(restored.restates()).isTrue();
        assertThat(ENVELOPE.restates()).isFalse();
    }
}
