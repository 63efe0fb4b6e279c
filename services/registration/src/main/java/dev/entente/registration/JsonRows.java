package dev.entente.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.entente.platform.message.MessageJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;

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

    public <T> List<T> read(List<String> rows, Class<T> type) {
        return rows.stream().map(row -> read(row, type)).toList();
    }

    public String write(Object value) {
        return json.write(value);
    }
}
