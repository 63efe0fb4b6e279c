package dev.entente.scheduling.timetable.domain;

import java.util.List;

/** What came of placing all meetings. */
public record PlacedTimetable(List<Placement> placements, Certificate certificate) {
    public PlacedTimetable {
        placements = List.copyOf(placements);
    }

    /** Only what gets a place or another one. */
    public List<Placement> changes() {
        return placements.stream()
                .filter(placement -> !placement.place().equals(placement.from()))
                .toList();
    }

    /** Earlier places brought back: nothing is proven, and nothing was searched. */
    public static PlacedTimetable restored(TimetableProblem problem, List<Placement> earlier) {
        List<Placement> placements = Restoration.of(problem, earlier);
        DayQuality quality = TimetableCheck.of(problem, placements).quality();
        return new PlacedTimetable(
                placements,
                new Certificate(
                                new Certificate.Counts(
                                        problem.meetings().size(),
                                        placements.size(),
                                        problem.meetings().size(),
                                        quality.breaks(),
                                        0),
                                Certificate.Times.atOnce(0))
                        .measuring(quality, 0, null));
    }
}
