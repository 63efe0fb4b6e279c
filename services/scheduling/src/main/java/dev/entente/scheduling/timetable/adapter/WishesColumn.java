package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.TimetableWishes;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class WishesColumn implements AttributeConverter<TimetableWishes, String> {

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable TimetableWishes kept) {
        return kept == null ? null : JsonColumn.write(kept);
    }

    @Override
    public @Nullable TimetableWishes convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : JsonColumn.read(json, TimetableWishes.class);
    }
}
