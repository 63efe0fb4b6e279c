package dev.entente.scheduling.timetable.domain;

import java.util.List;

/** What came of placing all meetings. */
public record PlacedTimetable(List<Placement> placements, Certificate certificate) {
    public PlacedTimetable {
        placements = List.copyOf(placements);
    }
}
