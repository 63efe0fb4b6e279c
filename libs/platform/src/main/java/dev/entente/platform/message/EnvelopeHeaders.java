package dev.entente.platform.message;

import dev.entente.platform.rule.Times;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** CloudEvents 1.0 in binary mode: the envelope as Kafka headers and back. */
public final class EnvelopeHeaders {
    private static final String PREFIX = "ce_";

    private EnvelopeHeaders() {}

    /**
     * All headers as text; of a repeated name the last one counts. PostgreSQL keeps no character zero, and a message
     * that could not even be set aside would stop its consumer, so it is replaced.
     */
    public static Map<String, String> texts(Headers headers) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Header header : headers) {
            byte[] value = header.value();
            texts.put(header.key().replace('\0', '\ufffd'), value == null ? "" : readable(value));
        }
        return texts;
    }

    /** Empty when a required attribute is missing or unreadable: such a message cannot be placed in any order. */
    public static Optional<Envelope> read(Map<String, String> headers) {
        try {
            String type = required(headers, "type");
            return Optional.of(new Envelope(
                    UUID.fromString(required(headers, "id")),
                    type,
                    required(headers, "source"),
                    required(headers, "subject"),
                    positive(required(headers, type.contains(".epoch-started.") ? "epoch" : "aggregateversion")),
                    Times.instant(required(headers, "time")),
                    positive(required(headers, "epoch")),
                    headers.get("traceparent")));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    public static Map<String, String> write(Envelope envelope) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(PREFIX + "specversion", "1.0");
        headers.put(PREFIX + "id", envelope.messageId().toString());
        headers.put(PREFIX + "type", envelope.type());
        headers.put(PREFIX + "source", envelope.source());
        headers.put(PREFIX + "subject", envelope.aggregateId());
        headers.put(PREFIX + "time", envelope.recordedAt().toString());
        if (!envelope.startsEpoch()) {
            headers.put(PREFIX + "aggregateversion", Long.toString(envelope.aggregateVersion()));
        }
        headers.put(PREFIX + "schemaversion", schemaVersion(envelope.type()));
        headers.put(PREFIX + "epoch", Long.toString(envelope.epoch()));
        headers.put("content-type", "application/json");
        if (envelope.traceParent() != null) {
            headers.put("traceparent", envelope.traceParent());
        }
        return headers;
    }

    private static String readable(byte[] value) {
        return new String(value, StandardCharsets.UTF_8).replace('\0', '\ufffd');
    }

    private static String schemaVersion(String type) {
        return type.substring(type.lastIndexOf(".v") + 2);
    }

    private static String required(Map<String, String> headers, String attribute) {
        String value = headers.get(PREFIX + attribute);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("Missing " + attribute);
        }
        return value;
    }

    private static long positive(String number) {
        long value = Long.parseLong(number);
        if (value < 1) {
            throw new IllegalArgumentException("Not positive: " + number);
        }
        return value;
    }
}
