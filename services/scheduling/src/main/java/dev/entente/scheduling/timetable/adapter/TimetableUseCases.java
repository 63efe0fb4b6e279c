package dev.entente.scheduling.timetable.adapter;

import dev.entente.scheduling.timetable.usecase.DiscardTimetable;
import dev.entente.scheduling.timetable.usecase.PublishTimetable;
import dev.entente.scheduling.timetable.usecase.ReadTimetables;
import dev.entente.scheduling.timetable.usecase.StartTimetable;
import jakarta.enterprise.context.Dependent;

@Dependent
record TimetableUseCases(
        StartTimetable start, PublishTimetable publish, DiscardTimetable discard, ReadTimetables read) {}
