package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.RepairQuality;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class RepairQualityColumn extends JsonColumn<RepairQuality> {
    RepairQualityColumn() {
        super(RepairQuality.class);
    }
}
