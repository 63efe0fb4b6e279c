package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.domain.Obstacle;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class ObstacleColumn extends JsonColumn<Obstacle> {
    ObstacleColumn() {
        super(Obstacle.class);
    }
}
