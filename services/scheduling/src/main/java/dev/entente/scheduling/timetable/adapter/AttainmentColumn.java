package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Attainment;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class AttainmentColumn implements AttributeConverter<Attainment, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Attainment kept) {
        return kept == null ? null : JsonColumn.write(kept);
    }

    @Override
    public @Nullable Attainment convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonColumn.read(json, Attainment.class);
    }
}
