package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.WorstOff;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class WorstOffColumn implements AttributeConverter<WorstOff, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable WorstOff kept) {
        return kept == null ? null : JsonColumn.write(kept);
    }

    @Override
    public @Nullable WorstOff convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonColumn.read(json, WorstOff.class);
    }
}
