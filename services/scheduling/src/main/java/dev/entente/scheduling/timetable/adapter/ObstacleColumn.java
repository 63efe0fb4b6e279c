package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Obstacle;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class ObstacleColumn implements AttributeConverter<Obstacle, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Obstacle kept) {
        return kept == null ? null : JsonColumn.write(kept);
    }

    @Override
    public @Nullable Obstacle convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonColumn.read(json, Obstacle.class);
    }
}
