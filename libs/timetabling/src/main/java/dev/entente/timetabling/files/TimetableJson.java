package dev.entente.timetabling.files;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How documents that hold a timetable are read and written. */
final class TimetableJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private TimetableJson() {}

    static <T> T read(Path file, Class<T> kind) throws IOException {
        return read(file, Files.readString(file), kind);
    }

    /** @param file where it was read from */
    static <T> T read(Path file, String json, Class<T> kind) {
        try {
            return MAPPER.readValue(json, kind);
        } catch (JacksonException broken) {
            throw broken(file, broken);
        }
    }

    /** Only a repair says what it moved. */
    static boolean isRepair(Path file, String json) {
        try {
            return MAPPER.readTree(json).has("moved");
        } catch (JacksonException broken) {
            throw broken(file, broken);
        }
    }

    private static BrokenFileException broken(Path file, JacksonException broken) {
        var where = broken.getLocation();
        return new BrokenFileException(
                String.valueOf(file.getFileName()), where == null ? 1 : where.getLineNr(), broken.getOriginalMessage());
    }
}
