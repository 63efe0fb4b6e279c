package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.WorstOff;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class WorstOffColumn extends JsonColumn<WorstOff> {
    WorstOffColumn() {
        super(WorstOff.class);
    }
}
