package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.TimetableWishes;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class WishesColumn extends JsonColumn<TimetableWishes> {
    WishesColumn() {
        super(TimetableWishes.class);
    }
}
