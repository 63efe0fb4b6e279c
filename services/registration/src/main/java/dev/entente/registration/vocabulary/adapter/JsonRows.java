package dev.entente.registration.vocabulary.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.entente.platform.message.MessageJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Rows that a query gives as one JSON text each, so that they become records without a second entity per table. */
@ApplicationScoped
public class JsonRows {
    private final MessageJson json;

    JsonRows(MessageJson json) {
        this.json = json;
    }

    public <T> T read(String row, Class<T> type) {
        try {
            return json.mapper().readValue(row, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public String write(Object value) {
        return json.write(value);
    }
}
