package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Attainment;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class AttainmentColumn extends JsonColumn<Attainment> {
    AttainmentColumn() {
        super(Attainment.class);
    }
}
