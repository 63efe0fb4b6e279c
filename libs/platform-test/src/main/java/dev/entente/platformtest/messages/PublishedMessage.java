package dev.entente.platformtest.messages;

import com.fasterxml.jackson.databind.JsonNode;
import dev.entente.platform.message.EnvelopeHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A message as it lies on a topic. */
public record PublishedMessage(
        int partition, long offset, @Nullable String key, Map<String, String> headers, JsonNode body) {

    static PublishedMessage of(ConsumerRecord<String, byte[]> found, JsonBodies json) {
        try {
            return new PublishedMessage(
                    found.partition(),
                    found.offset(),
                    found.key(),
                    EnvelopeHeaders.texts(found.headers()),
                    json.read(found.value()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The {@code ce_} attribute of this name. */
    public String attribute(String name) {
        return Objects.requireNonNull(headers.get("ce_" + name), () -> "There is no ce_" + name + " in " + headers);
    }

    public String type() {
        return attribute("type");
    }

    public String aggregateId() {
        return attribute("subject");
    }

    public long aggregateVersion() {
        return Long.parseLong(attribute("aggregateversion"));
    }
}
