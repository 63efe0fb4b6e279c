package dev.entente.scheduling.timetable.adapter;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.entente.scheduling.timetable.domain.Conditions;
import dev.entente.scheduling.timetable.domain.Rearrangement;
import dev.entente.scheduling.timetable.domain.Targets;
import dev.entente.scheduling.timetable.domain.TimetableGoal;
import dev.entente.scheduling.timetable.domain.Weights;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lives and dies with a timetable, or with a job, is kept as JSON in its row. While versions are exchanged one reads what
 * the other wrote: what it does not know is ignored, and what was not written yet is what is meant when nothing is said.
 */
abstract class JsonColumn<T> implements AttributeConverter<T, String> {
    private static final Map<Class<?>, Object> WHEN_NOTHING_IS_SAID = Map.of(
            Conditions.class, Conditions.NONE,
            Rearrangement.class, Rearrangement.NOTHING,
            Targets.class, Targets.NONE,
            TimetableGoal.class, TimetableGoal.PLACE_ALL,
            Weights.class, Weights.EQUAL);
    private static final ObjectMapper JSON = mapper();

    private final Class<T> type;

    JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T kept) {
        return kept == null ? null : write(kept);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : read(json, type);
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new SimpleModule("when nothing is said")
                        .setDeserializerModifier(new WhenAbsent(WHEN_NOTHING_IS_SAID)));
        for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    collection, each -> each.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
