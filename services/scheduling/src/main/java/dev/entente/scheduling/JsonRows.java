package dev.entente.scheduling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.entente.platform.message.MessageJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** A query that needs several tables answers with one JSON text, so that it is one statement; here it becomes records. */
@ApplicationScoped
public class JsonRows {
    private final MessageJson json;

    JsonRows(MessageJson json) {
        this.json = json;
    }

    public <T> T read(String text, Class<T> type) {
        try {
            return json.mapper().readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public <T> T read(String text, TypeReference<T> type) {
        try {
            return json.mapper().readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Rows on their way in, as the one parameter of a set-based statement. */
    public String write(Object rows) {
        return json.write(rows);
    }
}
