package dev.entente.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.entente.platform.message.MessageJson;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.function.Function;

/**
 * Keeps a value that needs no queries of its own as JSON text in its owner's row.
 *
 * @param <V> the value in the domain
 * @param <J> what is written as JSON
 */
public abstract class JsonColumn<V, J> implements AttributeConverter<V, String> {
    private static final ObjectMapper JSON = new MessageJson().mapper();

    private final TypeReference<J> type;
    private final Function<V, J> written;
    private final Function<J, V> read;

    protected JsonColumn(TypeReference<J> type, Function<V, J> written, Function<J, V> read) {
        this.type = type;
        this.written = written;
        this.read = read;
    }

    @Override
    public String convertToDatabaseColumn(V value) {
        try {
            return JSON.writeValueAsString(written.apply(value));
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    @Override
    public V convertToEntityAttribute(String text) {
        try {
            return read.apply(JSON.readValue(text, type));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
