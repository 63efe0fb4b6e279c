package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.usecase.DiscardTimetable;
import dev.entente.scheduling.timetable.usecase.ListPlacements;
import dev.entente.scheduling.timetable.usecase.PublishTimetable;
import dev.entente.scheduling.timetable.usecase.RestoreTimetable;
import jakarta.enterprise.context.Dependent;

@Dependent
record TimetableUseCases(
        PublishTimetable publish, DiscardTimetable discard, RestoreTimetable restore, ListPlacements placements) {}
