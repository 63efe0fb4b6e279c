package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.RepairQuality;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class RepairQualityColumn implements AttributeConverter<RepairQuality, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable RepairQuality kept) {
        return kept == null ? null : JsonColumn.write(kept);
    }

    @Override
    public @Nullable RepairQuality convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonColumn.read(json, RepairQuality.class);
    }
}
